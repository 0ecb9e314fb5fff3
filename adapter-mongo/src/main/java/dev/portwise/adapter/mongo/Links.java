package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes links, inside the document that owns the link. */
final class Links {

    private final Commands commands;
    private final DocumentWriter<UserRow> users;
    private final DocumentWriter<PostRow> posts;

    /** What this unit took away, which others still see. */
    private final Set<MembershipId> left = new HashSet<>();

    Links(Commands commands, DocumentWriter<UserRow> users, DocumentWriter<PostRow> posts) {
        this.commands = commands;
        this.users = users;
        this.posts = posts;
    }

    /** Cascades the removal of users: their posts are removed, and their groups lose the owner. */
    void cascadeRemovalOfUsers(Collection<? extends Identifier> ids) {
        List<UUID> values = Selection.values(ids);
        commands.write(
                Names.GROUPS,
                List.of(new UpdateManyModel<>(
                        in(Names.OWNER, values), combine(set(Names.OWNER, null), inc(Names.REVISION, 1L)))));
        commands.write(Names.POSTS, List.of(new DeleteManyModel<>(in(Names.AUTHOR, values))));
    }

    /** A filter that excludes the group keeps memberships unique: no index does inside one document. */
    void join(List<MembershipRow> rows) {
        List<UpdateOneModel<Document>> pushes = rows.stream()
                .map(row -> new UpdateOneModel<Document>(
                        new Document(Names.ID, row.user().value())
                                .append(
                                        Names.MEMBERSHIPS_GROUP,
                                        new Document("$ne", row.group().value())),
                        push(
                                Names.MEMBERSHIPS,
                                new Document(Names.GROUP, row.group().value())
                                        .append(Names.JOINED_ON, row.joinedOn())
                                        .append(Names.REVISION, row.revision()))))
                .toList();
        if (commands.write(Names.USERS, pushes).getMatchedCount() < rows.size()) {
            throw refused(rows);
        }
    }

    void leave(List<MembershipId> ids) {
        left.addAll(ids);
        commands.write(
                Names.USERS,
                ids.stream()
                        .map(id -> new UpdateOneModel<Document>(
                                eq(Names.ID, id.user().value()),
                                pull(
                                        Names.MEMBERSHIPS,
                                        new Document(Names.GROUP, id.group().value()))))
                        .toList());
    }

    void requireNoMembers(Collection<? extends Identifier> groups) {
        Bson member = in(Names.MEMBERSHIPS_GROUP, Selection.values(groups));
        Bson membership = elemMatch(Names.MEMBERSHIPS, in(Names.GROUP, Selection.values(groups)));
        commands.find(Names.USERS, Selection.any(member), membership).stream()
                .map(user -> user.getList(Names.MEMBERSHIPS, Document.class).get(0))
                .findFirst()
                .ifPresent(found -> {
                    throw new GroupHasMembers(new GroupId(found.get(Names.GROUP, UUID.class)), null);
                });
    }

    void tag(List<TagLink> links) {
        Map<PostId, List<UUID>> tags = byPost(links);
        if (commands.write(Names.POSTS, updates(tags, values -> addEachToSet(Names.TAGS, values)))
                        .getMatchedCount()
                < tags.size()) {
            throw posts.missing(List.copyOf(tags.keySet()));
        }
    }

    void untag(List<TagLink> links) {
        commands.write(Names.POSTS, updates(byPost(links), values -> pullAll(Names.TAGS, values)));
    }

    /** Takes tags off every post that carries them. */
    void untagEverywhere(Collection<? extends Identifier> ids) {
        List<UUID> values = Selection.values(ids);
        commands.write(
                Names.POSTS, List.of(new UpdateManyModel<>(in(Names.TAGS, values), pullAll(Names.TAGS, values))));
    }

    private static Map<PostId, List<UUID>> byPost(List<TagLink> links) {
        return links.stream()
                .collect(Collectors.groupingBy(
                        TagLink::post,
                        LinkedHashMap::new,
                        Collectors.mapping(link -> link.tag().value(), Collectors.toList())));
    }

    private static List<UpdateOneModel<Document>> updates(
            Map<PostId, List<UUID>> tags, Function<List<UUID>, Bson> change) {
        return tags.entrySet().stream()
                .map(post -> new UpdateOneModel<Document>(
                        eq(Names.ID, post.getKey().value()), change.apply(post.getValue())))
                .toList();
    }

    /** Which of the memberships was not written, and why. One that is there with another date was there before. */
    private DomainException refused(List<MembershipRow> rows) {
        List<UserId> ids = rows.stream().map(MembershipRow::user).toList();
        Map<UserId, Map<GroupId, Instant>> present = memberships(commands, ids);
        if (!present.keySet().containsAll(ids)) {
            return users.missing(ids);
        }
        return rows.stream()
                .filter(row -> !joined(row, present).equals(Optional.of(row.joinedOn())))
                .findFirst()
                .or(() -> thereBefore(rows, ids))
                .<DomainException>map(row -> new AlreadyMember(row.id(), null))
                .orElseGet(DocumentWriter::lost);
    }

    /** Others only see what was there before this unit. */
    private Optional<MembershipRow> thereBefore(List<MembershipRow> rows, List<UserId> ids) {
        if (rows.size() == 1) {
            return Optional.of(rows.get(0));
        }
        Map<UserId, Map<GroupId, Instant>> before = memberships(commands.outside(), ids);
        return rows.stream()
                .filter(row -> joined(row, before).isPresent() && !left.contains(row.id()))
                .findFirst();
    }

    private static Optional<Instant> joined(MembershipRow row, Map<UserId, Map<GroupId, Instant>> memberships) {
        return Optional.ofNullable(
                memberships.getOrDefault(row.user(), Map.of()).get(row.group()));
    }

    /** The groups of each user who is there, with the dates of joining. */
    private static Map<UserId, Map<GroupId, Instant>> memberships(Commands asked, List<UserId> ids) {
        Map<UserId, Map<GroupId, Instant>> found = new HashMap<>();
        for (Document user : asked.find(Names.USERS, Selection.byIds(ids), include(Names.MEMBERSHIPS))) {
            Map<GroupId, Instant> groups = new HashMap<>();
            user.getList(Names.MEMBERSHIPS, Document.class)
                    .forEach(membership -> groups.put(
                            new GroupId(membership.get(Names.GROUP, UUID.class)),
                            membership.getDate(Names.JOINED_ON).toInstant()));
            found.put(new UserId(user.get(Names.ID, UUID.class)), groups);
        }
        return found;
    }
}
