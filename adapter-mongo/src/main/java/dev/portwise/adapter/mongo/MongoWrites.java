package dev.portwise.adapter.mongo;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The order of the commands keeps both ends of every link in the store at any moment, also on a server without
 * transactions. The end of a new reference is guarded before the reference is written. A reference is taken away before
 * the document it points to.
 */
final class MongoWrites implements StoreWrites {

    private final DocumentWriter<UserRow> users;
    private final DocumentWriter<TagRow> tags;
    private final DocumentWriter<GroupRow> groups;
    private final Map<EntityType<?, ?, ?>, DocumentWriter<?>> documents;
    private final Links links;

    MongoWrites(Commands commands) {
        DocumentWriter<PostRow> posts = new DocumentWriter<>(commands, DocumentMapping.POST);
        this.users = new DocumentWriter<>(commands, DocumentMapping.USER);
        this.tags = new DocumentWriter<>(commands, DocumentMapping.TAG);
        this.groups = new DocumentWriter<>(commands, DocumentMapping.GROUP);
        this.documents =
                Map.of(EntityType.USER, users, EntityType.POST, posts, EntityType.TAG, tags, EntityType.GROUP, groups);
        this.links = new Links(commands, users, posts);
    }

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        users.guard(rows.stream().flatMap(row -> referenced(row).stream()));
        documents(type).insert(rows);
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows) {
        users.guard(rows.stream()
                .filter(revised -> !referenced(revised.row()).equals(referenced(revised.before())))
                .flatMap(revised -> referenced(revised.row()).stream()));
        documents(type).update(rows);
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        if (type == EntityType.USER || type == EntityType.TAG) {
            documents(type).requireUnchanged(rows);
        }
        cascadeRemoval(type, rows.stream().map(Row::id).toList());
        documents(type).delete(rows);
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        cascadeRemoval(type, ids);
        return documents(type).deleteAll(ids);
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        groups.guard(rows.stream().map(MembershipRow::group));
        links.join(rows);
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        links.leave(ids);
    }

    @Override
    public void insertLinks(List<TagLink> added) {
        tags.guard(added.stream().map(TagLink::tag));
        links.tag(added);
    }

    @Override
    public void deleteLinks(List<TagLink> removed) {
        links.untag(removed);
    }

    /** The user that a document points to: a post to its author, a group to its owner. */
    private static Optional<UserId> referenced(Row row) {
        if (row instanceof PostRow post) {
            return Optional.of(post.author());
        }
        return row instanceof GroupRow group ? Optional.ofNullable(group.owner()) : Optional.empty();
    }

    /** Posts need nothing, because their tags go with them. A group with members is refused. */
    private void cascadeRemoval(EntityType<?, ?, ?> type, Collection<? extends Identifier> removed) {
        if (type == EntityType.USER) {
            links.cascadeRemovalOfUsers(removed);
        } else if (type == EntityType.TAG) {
            links.untagEverywhere(removed);
        } else if (type == EntityType.GROUP) {
            links.requireNoMembers(removed);
        }
    }

    @SuppressWarnings("unchecked") // the map has each type with its documents
    private <R extends Row> DocumentWriter<R> documents(EntityType<?, ?, R> type) {
        return (DocumentWriter<R>) Objects.requireNonNull(documents.get(type));
    }
}
