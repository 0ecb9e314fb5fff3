package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the objects of a unit up to date with what was just written. */
final class AfterFlush {

    private final IdentityMap objects;

    AfterFlush(IdentityMap objects) {
        this.objects = objects;
    }

    void update(Changes written) {
        Set<UserId> removedUsers = Stream.concat(written.removedUsers.stream(), written.lastRemovedUsers.stream())
                .map(UserRow::id)
                .collect(Collectors.toSet());
        ownersGone(removedUsers);
        postsGone();
        removedUsers.forEach(id -> IdentityMap.tracked(objects.users, id).gone());
        written.removedTags.forEach(
                tag -> IdentityMap.tracked(objects.tags, tag.id()).gone());
        written.removedGroups.forEach(
                group -> IdentityMap.tracked(objects.groups, group.id()).gone());
        stored(EntityType.USER, written.newUsers);
        changed(EntityType.USER, written.changedUsers);
        stored(EntityType.GROUP, written.newGroups);
        changed(EntityType.GROUP, written.changedGroups);
        stored(EntityType.TAG, written.newTags);
        changed(EntityType.TAG, written.changedTags);
        stored(EntityType.POST, written.newPosts);
        changed(EntityType.POST, written.changedPosts);
        changed(EntityType.POST, written.rehomedPosts);
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
                EntityType.GROUP.setRevision(group.object(), now.revision());
                if (stored.owner().equals(group.object().owner().orElse(null))) {
                    group.object().disown();
                }
            }
        }
    }

    /** Posts without an author, or whose author went, are gone from the lists of their tags as well. */
    void postsGone() {
        for (Tracked<Post, PostRow> post : objects.posts.values()) {
            if (post.isStored() && objects.isGone(post)) {
                post.gone();
                objects.tags
                        .values()
                        .forEach(tag -> ToMany.POSTS_OF_TAG.of(tag.object()).forget(post.object()));
            }
        }
    }

    private void memberships(Changes written) {
        written.left.forEach(objects.memberships::remove);
        objects.membershipEnds().flatMap(end -> end.added().stream()).forEach(membership -> {
            objects.memberships.put(membership.id(), membership);
            Fields.MEMBERSHIP_REVISION.set(membership, 1L);
        });
    }

    private <A, I extends Identifier, R extends Row> void changed(EntityType<A, I, R> type, List<Revised<R>> changed) {
        stored(type, changed.stream().map(Revised::row).toList());
    }

    private <A, I extends Identifier, R extends Row> void stored(EntityType<A, I, R> type, List<R> rows) {
        Map<I, Tracked<A, R>> known = type.in(objects);
        for (R row : rows) {
            Tracked<A, R> tracked = IdentityMap.tracked(known, row.id());
            tracked.storedAs(row);
            type.setRevision(tracked.object(), row.revision());
        }
    }
}
