package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.Attempt;
import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.Stream;

/** The rows a unit may have tried to write, so that an error can name the one that failed; the new ones come first. */
final class Attempts {

    private final Managed managed;

    Attempts(JpaUnit unit) {
        this.managed = unit.managed();
    }

    /** Users may come before their time, for the posts of those who are removed. */
    Attempt removing(List<GroupId> groups, List<Object> added) {
        return new Attempt(users(added), posts(List.of()), List.of(), List.of(), List.of(), List.of(), groups);
    }

    Attempt storing(List<Object> added) {
        return new Attempt(
                users(added),
                posts(added),
                these(Tag.class, added)
                        .map(tag -> new TagRow(tag.id(), tag.name(), tag.revision()))
                        .toList(),
                these(Group.class, added)
                        .map(group -> new GroupRow(
                                group.id(), group.name(), group.owner().orElse(null), group.revision()))
                        .toList(),
                these(Membership.class, added)
                        .map(membership -> new MembershipRow(
                                membership.user().id(),
                                membership.group().id(),
                                membership.joinedOn(),
                                membership.revision()))
                        .toList(),
                these(Post.class, added)
                        .filter(post -> managed.hasLoaded(post, "tags"))
                        .flatMap(post -> post.tags().stream().map(tag -> new TagLink(post.id(), tag.id())))
                        .toList(),
                List.of());
    }

    private List<UserRow> users(List<Object> added) {
        return these(User.class, added)
                .map(user -> new UserRow(user.id(), user.name(), user.revision()))
                .toList();
    }

    private List<PostRow> posts(List<Object> added) {
        return these(Post.class, added)
                .flatMap(post -> post.author().stream()
                        .map(author ->
                                new PostRow(post.id(), post.title(), post.content(), post.revision(), author.id())))
                .toList();
    }

    private <T> Stream<T> these(Class<T> type, List<Object> added) {
        return Stream.concat(added.stream().filter(type::isInstance).map(type::cast), managed.all(type).stream())
                .distinct();
    }
}
