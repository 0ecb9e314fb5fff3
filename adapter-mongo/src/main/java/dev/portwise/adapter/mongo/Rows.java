package dev.portwise.adapter.mongo;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Makes rows from documents and their joined documents. */
final class Rows {

    private Rows() {}

    static UserRow user(Document user) {
        return new UserRow(new UserId(id(user)), user.getString(Names.NAME), revision(user));
    }

    static TagRow tag(Document tag) {
        return new TagRow(new TagId(id(tag)), tag.getString(Names.NAME), revision(tag));
    }

    static GroupRow group(Document group) {
        UUID owner = group.get(Names.OWNER, UUID.class);
        return new GroupRow(
                new GroupId(id(group)),
                group.getString(Names.NAME),
                owner == null ? null : new UserId(owner),
                revision(group));
    }

    static PostRow post(Document post) {
        return new PostRow(
                new PostId(id(post)),
                new Title(post.getString(Names.TITLE)),
                new Content(post.getString(Names.CONTENT)),
                revision(post),
                new UserId(post.get(Names.AUTHOR, UUID.class)));
    }

    /** Posts from answers with an author each; without the author it was removed meanwhile. */
    static Stream<PostRow> postWithAuthor(Document post) {
        return Stream.ofNullable(post.get(LookupStages.WRITER, Document.class))
                .map(author -> post(post).withAuthor(user(author)))
                .map(row -> withTags(row, post));
    }

    /** The post of an author's answer. */
    static PostRow postOfAuthor(Document author) {
        return withTags(post(author.get(LookupStages.POST, Document.class)).withAuthor(user(author)), author);
    }

    private static PostRow withTags(PostRow post, Document answer) {
        List<Document> tags = answer.getList(LookupStages.TAGGED, Document.class);
        return tags == null
                ? post
                : post.withTags(tags.stream()
                        .map(Rows::tag)
                        .sorted(Comparator.comparing(TagRow::id))
                        .toList());
    }

    /** A user with memberships, each with its group. */
    static UserRow userWithMemberships(Document user) {
        UserRow row = user(user);
        Map<GroupId, GroupRow> groups = user.getList(LookupStages.GROUPS, Document.class).stream()
                .map(Rows::group)
                .collect(Collectors.toMap(GroupRow::id, group -> group));
        return row.withMemberships(user.getList(Names.MEMBERSHIPS, Document.class).stream()
                .map(membership -> membership(row.id(), membership))
                .flatMap(membership ->
                        Stream.ofNullable(groups.get(membership.group())).map(membership::withGroup))
                .sorted(Comparator.comparing(MembershipRow::group))
                .toList());
    }

    /** The one membership that was read of a user. */
    static MembershipRow onlyMembership(Document user) {
        UserRow row = user(user);
        return membership(
                        row.id(),
                        user.getList(Names.MEMBERSHIPS, Document.class).get(0))
                .withUser(row);
    }

    /** Users from answers with a post each. */
    static List<UserRow> usersWithPosts(List<Document> answers) {
        return gathered(
                answers,
                LookupStages.POST,
                Rows::user,
                answer -> post(answer.get(LookupStages.POST, Document.class)),
                (user, posts) -> user.withPosts(sorted(posts)));
    }

    /** Tags from answers with a post and its author each. */
    static List<TagRow> tagsWithPosts(List<Document> answers) {
        return gathered(
                answers,
                LookupStages.WRITER,
                Rows::tag,
                answer -> post(answer.get(LookupStages.POST, Document.class))
                        .withAuthor(user(answer.get(LookupStages.WRITER, Document.class))),
                (tag, posts) -> tag.withPosts(sorted(posts)));
    }

    /** Groups from answers with a member each. */
    static List<GroupRow> groupsWithMemberships(List<Document> answers) {
        return gathered(
                answers,
                LookupStages.MEMBER,
                Rows::group,
                answer -> {
                    UserRow member = user(answer.get(LookupStages.MEMBER, Document.class));
                    return membership(
                                    member.id(),
                                    answer.getList(Names.MEMBERSHIPS, Document.class)
                                            .get(0))
                            .withUser(member);
                },
                (group, memberships) -> group.withMemberships(memberships.stream()
                        .sorted(Comparator.comparing(MembershipRow::user))
                        .toList()));
    }

    private static MembershipRow membership(UserId user, Document membership) {
        return new MembershipRow(
                user,
                new GroupId(membership.get(Names.GROUP, UUID.class)),
                membership.getDate(Names.JOINED_ON).toInstant(),
                revision(membership));
    }

    /** Puts together what was unwound: answers with the same id are one row; those without {@code joined} add nothing. */
    private static <R, E> List<R> gathered(
            List<Document> answers,
            String joined,
            Function<Document, R> row,
            Function<Document, E> element,
            BiFunction<R, List<E>, R> with) {
        Map<UUID, List<Document>> byRow =
                answers.stream().collect(Collectors.groupingBy(Rows::id, LinkedHashMap::new, Collectors.toList()));
        return byRow.values().stream()
                .map(same -> with.apply(
                        row.apply(same.get(0)),
                        same.stream()
                                .filter(answer -> answer.containsKey(joined))
                                .map(element)
                                .toList()))
                .toList();
    }

    private static List<PostRow> sorted(List<PostRow> posts) {
        return posts.stream().sorted(Comparator.comparing(PostRow::id)).toList();
    }

    private static UUID id(Document document) {
        return document.get(Names.ID, UUID.class);
    }

    private static long revision(Document document) {
        return document.getLong(Names.REVISION);
    }
}
