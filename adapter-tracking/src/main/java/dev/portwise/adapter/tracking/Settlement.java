package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the objects of a unit up to date with what was just written. */
final class Settlement {

    private final IdentityMap objects;

    Settlement(IdentityMap objects) {
        this.objects = objects;
    }

    void settle(Changes written) {
        Set<UserId> removedUsers = Stream.concat(written.removedUsers.stream(), written.lastRemovedUsers.stream())
                .map(Removed::id)
                .collect(Collectors.toSet());
        ownersGone(removedUsers);
        postsGone();
        removedUsers.forEach(id -> IdentityMap.tracked(objects.users, id).gone());
        written.removedTags.forEach(
                tag -> IdentityMap.tracked(objects.tags, tag.id()).gone());
        written.removedGroups.forEach(
                group -> IdentityMap.tracked(objects.groups, group.id()).gone());
        written.newUsers.forEach(this::stored);
        written.changedUsers.forEach(user -> stored(user.row()));
        written.newGroups.forEach(this::stored);
        written.changedGroups.forEach(group -> stored(group.row()));
        written.newTags.forEach(this::stored);
        written.changedTags.forEach(tag -> stored(tag.row()));
        written.newPosts.forEach(this::stored);
        written.changedPosts.forEach(post -> stored(post.row()));
        written.rehomedPosts.forEach(post -> stored(post.row()));
        memberships(written);
        objects.ends().forEach(LazySet::written);
    }

    /** Groups whose owner was removed have lost it in the store, too. */
    void ownersGone(Set<UserId> removed) {
        for (Tracked<Group, GroupRow> group : objects.groups.values()) {
            GroupRow stored = group.stored();
            if (stored != null && stored.owner() != null && removed.contains(stored.owner())) {
                GroupRow now = stored.withoutOwner();
                group.storedAs(now);
                Fields.GROUP_REVISION.set(group.object(), now.revision());
                if (stored.owner().equals(Fields.GROUP_OWNER.of(group.object()))) {
                    group.object().disown();
                }
            }
        }
    }

    /** Posts without an author, or whose author went, are gone from the lists of their tags as well. */
    void postsGone() {
        for (Tracked<Post, PostRow> tracked : objects.posts.values()) {
            Post post = tracked.object();
            if (tracked.isStored() && objects.isGone(post)) {
                tracked.gone();
                objects.tags
                        .values()
                        .forEach(tag -> IdentityMap.lazy(Fields.TAG_POSTS.of(tag.object()))
                                .forget(post));
            }
        }
    }

    private void memberships(Changes written) {
        written.left.forEach(objects.memberships::remove);
        objects.ends()
                .forEach(end -> end.added().forEach(element -> {
                    if (element instanceof Membership membership) {
                        MembershipId id = membership.id();
                        objects.memberships.put(id, membership);
                        Fields.MEMBERSHIP_REVISION.set(membership, 1L);
                    }
                }));
    }

    private void stored(UserRow row) {
        Tracked<User, UserRow> user = IdentityMap.tracked(objects.users, row.id());
        user.storedAs(row);
        Fields.USER_REVISION.set(user.object(), row.revision());
    }

    private void stored(PostRow row) {
        Tracked<Post, PostRow> post = IdentityMap.tracked(objects.posts, row.id());
        post.storedAs(row);
        Fields.POST_REVISION.set(post.object(), row.revision());
    }

    private void stored(TagRow row) {
        Tracked<Tag, TagRow> tag = IdentityMap.tracked(objects.tags, row.id());
        tag.storedAs(row);
        Fields.TAG_REVISION.set(tag.object(), row.revision());
    }

    private void stored(GroupRow row) {
        Tracked<Group, GroupRow> group = IdentityMap.tracked(objects.groups, row.id());
        group.storedAs(row);
        Fields.GROUP_REVISION.set(group.object(), row.revision());
    }
}
