package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

final class ReferenceReads implements StoreReads {

    private static final Comparator<String> CODE_POINTS =
            Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

    private static final Comparator<Cursor> PLACES =
            Comparator.comparing(Cursor::key, CODE_POINTS).thenComparing(cursor -> new UserId(cursor.id()));

    private final ReferenceSession session;

    ReferenceReads(ReferenceSession session) {
        this.session = session;
    }

    @Override
    public <A, R extends Row> List<R> find(Query<A, R> query) {
        String statement = named(query);
        Tables tables = session.read(statement);
        Stream<R> found = matching(tables, query.type(), query.criteria());
        return part(found.toList(), query)
                .map(row -> readAlong(tables, row, query.fetch()))
                .toList();
    }

    @Override
    public <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria) {
        return matching(session.read("count " + named(type, criteria)), type, criteria)
                .count();
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return session.read("membership by ends").memberships.containsKey(new MembershipId(user, group));
    }

    @Override
    public List<PostRow> postsOf(UserId author) {
        return written(session.read("all posts of user"), author).toList();
    }

    @Override
    public List<MembershipRow> membershipsOf(UserId user) {
        return membershipsOf(session.read("all memberships of user"), user);
    }

    @Override
    public List<MembershipRow> membershipsOf(GroupId group) {
        return membershipsOf(session.read("all memberships of group"), group);
    }

    private static String named(Query<?, ?> query) {
        String what = named(query.type(), query.criteria());
        return query.criteria() instanceof Criteria.All<?>
                ? what + (query.inTextOrder() ? " in text order" : " in id order")
                : what;
    }

    private static String named(EntityType<?, ?, ?> type, Criteria<?> criteria) {
        if (criteria instanceof Criteria.Connected<?> connected) {
            return connected.by().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return type + "s"
                + (criteria instanceof Criteria.WithIds<?>
                        ? " by ids"
                        : criteria instanceof Criteria.Named<?> ? " by name" : "");
    }

    private static <A, R extends Row> Stream<R> matching(
            Tables tables, EntityType<A, ?, R> type, Criteria<A> criteria) {
        Map<?, R> table = tables.of(type);
        if (criteria instanceof Criteria.WithIds<A> wanted) {
            return wanted.ids().stream().distinct().filter(table::containsKey).map(id -> row(table, id));
        }
        if (criteria instanceof Criteria.Named<A> wanted) {
            return table.values().stream().filter(row -> wanted.name().equals(Tables.nameOf(row)));
        }
        if (criteria instanceof Criteria.Connected<A> wanted) {
            return connected(tables, wanted.by(), wanted.end()).map(id -> row(table, id));
        }
        return table.values().stream();
    }

    private static Stream<? extends Identifier> connected(Tables tables, Criteria.Reference by, Identifier end) {
        return switch (by) {
            case POSTS_OF_AUTHOR -> written(tables, end).map(PostRow::id);
            case POSTS_WITH_TAG ->
                tables.links.stream().filter(link -> link.tag().equals(end)).map(TagLink::post);
            case TAGS_OF_POST ->
                tables.links.stream().filter(link -> link.post().equals(end)).map(TagLink::tag);
            case MEMBERS_OF_GROUP ->
                tables.memberships.keySet().stream()
                        .filter(id -> id.group().equals(end))
                        .map(MembershipId::user);
            case GROUPS_OF_MEMBER ->
                tables.memberships.keySet().stream()
                        .filter(id -> id.user().equals(end))
                        .map(MembershipId::group);
            case GROUPS_OF_OWNER ->
                tables.groups.values().stream()
                        .filter(row -> end.equals(row.owner()))
                        .map(GroupRow::id);
        };
    }

    /** The part of the rows that the query is about, in its order. */
    private static <R extends Row> Stream<R> part(List<R> rows, Query<?, R> query) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> place(row, query), PLACES))
                .filter(row -> query.after().isEmpty()
                        || PLACES.compare(place(row, query), query.after().get()) > 0)
                .limit(query.limit() == 0 ? rows.size() : query.limit());
    }

    private static Cursor place(Row row, Query<?, ?> query) {
        return new Cursor(
                query.inTextOrder() ? Tables.textOf(row) : "", row.id().value());
    }

    @SuppressWarnings("unchecked")
    private static <R extends Row> R readAlong(Tables tables, R row, Fetch<?> fetch) {
        if (row instanceof UserRow user) {
            return (R) fetched(tables, user, fetch);
        }
        if (row instanceof PostRow post) {
            return (R) fetched(tables, post, fetch);
        }
        return row instanceof TagRow tag ? (R) fetched(tables, tag, fetch) : (R) fetched(tables, (GroupRow) row, fetch);
    }

    private static UserRow fetched(Tables tables, UserRow row, Fetch<?> fetch) {
        UserRow fetched = fetch.relations().contains(OfUser.POSTS)
                ? row.withPosts(written(tables, row.id()).toList())
                : row;
        return fetch.relations().contains(OfUser.MEMBERSHIPS)
                ? fetched.withMemberships(membershipsOf(tables, row.id()))
                : fetched;
    }

    private static PostRow fetched(Tables tables, PostRow row, Fetch<?> fetch) {
        PostRow fetched = withAuthor(tables, row);
        return fetch.relations().contains(OfPost.TAGS) ? fetched.withTags(tagsOf(tables, row)) : fetched;
    }

    private static TagRow fetched(Tables tables, TagRow row, Fetch<?> fetch) {
        return fetch.relations().contains(OfTag.POSTS)
                ? row.withPosts(tagged(tables, row)
                        .map(post -> withAuthor(tables, post))
                        .toList())
                : row;
    }

    private static GroupRow fetched(Tables tables, GroupRow row, Fetch<?> fetch) {
        return fetch.relations().contains(OfGroup.MEMBERSHIPS)
                ? row.withMemberships(membershipsOf(tables, row.id()))
                : row;
    }

    private static PostRow withAuthor(Tables tables, PostRow row) {
        return row.withAuthor(row(tables.users, row.author()));
    }

    private static Stream<PostRow> written(Tables tables, Identifier author) {
        return tables.posts.values().stream().filter(row -> row.author().equals(author));
    }

    private static Stream<PostRow> tagged(Tables tables, TagRow tag) {
        return connected(tables, Criteria.Reference.POSTS_WITH_TAG, tag.id()).map(id -> row(tables.posts, id));
    }

    private static List<TagRow> tagsOf(Tables tables, PostRow post) {
        return connected(tables, Criteria.Reference.TAGS_OF_POST, post.id())
                .map(id -> row(tables.tags, id))
                .toList();
    }

    private static List<MembershipRow> membershipsOf(Tables tables, UserId user) {
        return tables.memberships.values().stream()
                .filter(row -> row.user().equals(user))
                .map(row -> row.withGroup(row(tables.groups, row.group())))
                .toList();
    }

    private static List<MembershipRow> membershipsOf(Tables tables, GroupId group) {
        return tables.memberships.values().stream()
                .filter(row -> row.group().equals(group))
                .map(row -> row.withUser(row(tables.users, row.user())))
                .toList();
    }

    private static <R> R row(Map<?, R> table, Identifier id) {
        return Objects.requireNonNull(table.get(id), () -> "dangling link to " + id);
    }
}
