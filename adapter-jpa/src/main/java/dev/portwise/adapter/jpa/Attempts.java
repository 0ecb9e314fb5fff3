package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows a unit may have tried to write, so that an error can name the one that failed. */
final class Attempts {

    private final Removals removals;
    private final Managed managed;

    Attempts(JpaUnit unit) {
        this.removals = unit.removals();
        this.managed = unit.managed();
    }

    /** Users may come before their time, for the posts of those who are removed. */
    WrittenRows removing(List<GroupId> groups, List<Object> added) {
        return written(added, object -> object instanceof User || object instanceof Post, groups);
    }

    WrittenRows storing(List<Object> added) {
        return written(added, object -> true, List.of());
    }

    private WrittenRows written(List<Object> added, Predicate<Object> kind, List<GroupId> groups) {
        Set<Object> inserted = new LinkedHashSet<>(added);
        List<Object> known = managed.all(Object.class).stream()
                .filter(object -> !inserted.contains(object) && !removals.isGone(object))
                .toList();
        WrittenRows written = new WrittenRows();
        written.delete(Stream.concat(removals.ids().stream(), left()).toList());
        written.write(rows(added, kind), rows(known, kind), groups);
        return written;
    }

    private Stream<MembershipId> left() {
        return managed.inverseSets()
                .flatMap(set -> set.changes().removed().stream())
                .filter(Membership.class::isInstance)
                .map(membership -> ((Membership) membership).id());
    }

    private List<Record> rows(Collection<Object> objects, Predicate<Object> kind) {
        return objects.stream().filter(kind).<Record>flatMap(this::rows).toList();
    }

    private Stream<? extends Record> rows(Object object) {
        if (object instanceof User user) {
            return Stream.of(new UserRow(user.id(), user.name(), user.revision()));
        }
        if (object instanceof Tag tag) {
            return Stream.of(new TagRow(tag.id(), tag.name(), tag.revision()));
        }
        if (object instanceof Group group) {
            return Stream.of(
                    new GroupRow(group.id(), group.name(), group.owner().orElse(null), group.revision()));
        }
        if (object instanceof Membership membership) {
            return Stream.of(new MembershipRow(
                    membership.user().id(), membership.group().id(), membership.joinedOn(), membership.revision()));
        }
        Post post = (Post) object;
        Stream<Record> row = post.author().stream()
                .map(author -> new PostRow(post.id(), post.title(), post.content(), post.revision(), author.id()));
        return managed.hasLoaded(post, "tags")
                ? Stream.concat(row, post.tags().stream().map(tag -> new TagLink(post.id(), tag.id())))
                : row;
    }
}
