package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the objects of a unit with the rows they were stored as. */
final class ChangeDetection {

    private final IdentityMap objects;
    private final Changes changes;
    private final Set<UserId> removedUsers = new HashSet<>();
    private final Set<UserId> removedLast = new HashSet<>();

    private ChangeDetection(IdentityMap objects, StoreWrites store) {
        this.objects = objects;
        this.changes = new Changes(objects, store);
    }

    /**
     * The changes that make {@code store} hold what the objects hold.
     *
     * @throws AlreadyExists if two objects have one id
     * @throws NotFound if something new points to an object that is neither stored nor about to be
     * @throws GroupHasMembers if somebody joins a group that is removed
     */
    static Changes in(IdentityMap objects, StoreWrites store) {
        return new ChangeDetection(objects, store).detect();
    }

    private Changes detect() {
        Discovery.of(objects);
        objects.users.forEach((id, user) -> {
            if (user.isRemoved() && user.isStored()) {
                removedUsers.add(id);
            }
        });
        objects.posts.values().forEach(this::post);
        objects.users.values().forEach(this::user);
        objects.groups.values().forEach(this::group);
        objects.tags.values().forEach(this::tag);
        memberships();
        return changes;
    }

    /** @param stored the row as the store will have it when the change is sent */
    private <A, R extends Row> void compare(
            EntityType<A, ?, R> type,
            Tracked<A, R> tracked,
            @Nullable R stored,
            Consumer<R> added,
            Consumer<Revised<R>> changed,
            Consumer<R> removed) {
        A object = tracked.object();
        if (objects.isGone(tracked)) {
            if (stored != null) {
                removed.accept(stored);
            }
        } else if (stored == null) {
            added.accept(type.row(object, 1));
        } else if (!type.row(object, stored.revision()).equals(stored)) {
            changed.accept(new Revised<>(type.row(object, stored.revision() + 1), stored));
        }
    }

    private void post(Tracked<Post, PostRow> tracked) {
        Post post = tracked.object();
        if (!objects.isGone(tracked)) {
            objects.requireKnown(EntityType.USER, post.author().orElseThrow());
            LazySet<Tag> tags = ToMany.TAGS_OF_POST.of(post);
            present(tags.added()).forEach(tag -> changes.linked.add(new TagLink(post.id(), tag.id())));
            if (tracked.isStored()) {
                present(tags.removed()).forEach(tag -> changes.unlinked.add(new TagLink(post.id(), tag.id())));
            }
        }
        compare(EntityType.POST, tracked, tracked.stored(), changes.newPosts::add, this::changed, stored -> {
            boolean goesWithAuthor = post.author().isPresent() && removedUsers.contains(stored.author());
            if (!goesWithAuthor) {
                changes.removedPosts.add(stored);
            }
        });
    }

    /** A post that leaves a removed user must do so before; if its new author is new, the removed user waits. */
    private void changed(Revised<PostRow> post) {
        UserId leaves = post.before().author();
        Tracked<User, UserRow> newAuthor = objects.users.get(post.row().author());
        if (removedUsers.contains(leaves) && (newAuthor == null || newAuthor.isStored())) {
            changes.rehomedPosts.add(post);
        } else {
            changes.changedPosts.add(post);
            if (removedUsers.contains(leaves)) {
                removedLast.add(leaves);
            }
        }
    }

    private void user(Tracked<User, UserRow> tracked) {
        compare(
                EntityType.USER,
                tracked,
                tracked.stored(),
                changes.newUsers::add,
                changes.changedUsers::add,
                stored -> (removedLast.contains(stored.id()) ? changes.lastRemovedUsers : changes.removedUsers)
                        .add(stored));
    }

    private void group(Tracked<Group, GroupRow> tracked) {
        GroupRow stored = tracked.stored();
        if (stored != null && stored.owner() != null && ownerGoesBefore(stored.owner())) {
            stored = stored.withoutOwner();
        }
        compare(
                EntityType.GROUP,
                tracked,
                stored,
                changes.newGroups::add,
                changes.changedGroups::add,
                changes.removedGroups::add);
    }

    /** Removing the owner changes the group's row in the store, and does so before the group's own change is sent. */
    private boolean ownerGoesBefore(UserId owner) {
        return removedUsers.contains(owner) && !removedLast.contains(owner);
    }

    private void tag(Tracked<Tag, TagRow> tracked) {
        compare(
                EntityType.TAG,
                tracked,
                tracked.stored(),
                changes.newTags::add,
                changes.changedTags::add,
                changes.removedTags::add);
    }

    private void memberships() {
        Map<MembershipId, Membership> joined = new LinkedHashMap<>();
        Set<MembershipId> left = new HashSet<>();
        objects.membershipEnds().forEach(end -> {
            end.added().forEach(membership -> joined.put(membership.id(), membership));
            end.removed().forEach(membership -> left.add(membership.id()));
        });
        left.stream().sorted().filter(this::mayBeStored).forEach(changes.left::add);
        joined.values().stream()
                .filter(membership -> !objects.isGone(EntityType.USER, membership.user()))
                .forEach(this::joined);
    }

    private void joined(Membership membership) {
        GroupId group = membership.group().id();
        if (objects.isGone(EntityType.GROUP, membership.group())) {
            throw new GroupHasMembers(group, null);
        }
        objects.requireKnown(EntityType.USER, membership.user());
        objects.requireKnown(EntityType.GROUP, membership.group());
        changes.joined.add(new MembershipRow(membership.user().id(), group, membership.joinedOn(), 1));
    }

    /** A membership of a new or removed user needs no statement of its own to go. */
    private boolean mayBeStored(MembershipId id) {
        Tracked<User, UserRow> user = objects.users.get(id.user());
        Tracked<Group, GroupRow> group = objects.groups.get(id.group());
        return (user == null || (user.isStored() && !user.isRemoved())) && (group == null || group.isStored());
    }

    private Collection<Tag> present(Collection<Tag> tags) {
        return tags.stream().filter(tag -> !objects.isGone(EntityType.TAG, tag)).toList();
    }
}
