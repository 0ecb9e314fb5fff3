package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.Stream;

/** The rows a unit was about to write. The ports promise exceptions that name what was refused; the database does not. */
final class PendingRows {

    private final ManagedEntities managed;

    private PendingRows(ManagedEntities managed) {
        this.managed = managed;
    }

    /**
     * What a refused statement may have written.
     *
     * @param statement its SQL
     * @param persisted new entities
     */
    static WrittenRows of(JpaUnit unit, String statement, List<Object> persisted, List<GroupId> removedGroups) {
        PendingRows pending = new PendingRows(unit.managed());
        List<Record> known = pending.of(unit.managed().all(Object.class).stream()
                .filter(entity -> !persisted.contains(entity) && !unit.removed().isGone(entity)));
        WrittenRows rows = unit.written();
        rows.delete(unit.removed().ids());
        if (statement.startsWith("delete")) {
            rows.update(known);
            rows.delete(removedGroups);
        } else {
            rows.write(pending.of(persisted.stream()), known, List.of());
        }
        return rows;
    }

    private List<Record> of(Stream<Object> entities) {
        return entities.<Record>flatMap(this::rows).toList();
    }

    private Stream<? extends Record> rows(Object entity) {
        if (entity instanceof User user) {
            return Stream.of(new UserRow(user.id(), user.name().value(), user.revision()));
        }
        if (entity instanceof Tag tag) {
            return Stream.of(new TagRow(tag.id(), tag.name().value(), tag.revision()));
        }
        if (entity instanceof Group group) {
            return Stream.of(
                    new GroupRow(group.id(), group.name().value(), group.owner().orElse(null), group.revision()));
        }
        if (entity instanceof Membership membership) {
            return Stream.of(new MembershipRow(
                    membership.user().id(), membership.group().id(), membership.joinedOn(), membership.revision()));
        }
        Post post = (Post) entity;
        Stream<Record> row = post.author().stream()
                .map(author -> new PostRow(post.id(), post.title(), post.content(), post.revision(), author.id()));
        return managed.hasLoaded(post, "tags")
                ? Stream.concat(row, post.tags().stream().map(tag -> new TagLink(post.id(), tag.id())))
                : row;
    }
}
