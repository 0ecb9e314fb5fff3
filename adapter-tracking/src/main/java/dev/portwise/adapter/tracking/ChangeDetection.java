package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the objects of a unit with the rows they were stored as. New objects come along with others without being
 * added: posts with their users, tags with their posts.
 */
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
        List.copyOf(objects.users.values()).forEach(user -> discoverPosts(user.object()));
        objects.tags.values().stream().filter(tag -> !tag.isRemoved()).forEach(tag -> requireAuthors(tag.object()));
        List.copyOf(objects.posts.values()).forEach(this::discoverTags);
        objects.users.forEach((id, user) -> {
            if (user.isRemoved() && user.isStored()) {
                removedUsers.add(id);
            }
        });
        objects.posts.values().forEach(this::post);
        objects.users.forEach((id, user) ->
                compare(user, user.stored(), removedLast.contains(id) ? changes.removedLast : changes.users));
        objects.groups.values().forEach(this::group);
        objects.tags.values().forEach(tag -> compare(tag, tag.stored(), changes.tags));
        memberships();
        return changes;
    }

    private void discoverPosts(User user) {
        for (Post post : ToMany.POSTS_OF_USER.of(user).added()) {
            if (post.isBy(user)) {
                discover(TrackedType.POST, post);
            }
        }
    }

    private void discoverTags(Tracked<Post, PostRow> post) {
        for (Tag tag : ToMany.TAGS_OF_POST.of(post.object()).added()) {
            if (tag.revision() == 0 && !objects.isGone(post)) {
                discover(TrackedType.TAG, tag);
            }
        }
    }

    /** Takes in a new object. Another object of its id would be lost without a word. */
    private <A extends Aggregate<I>, I extends Identifier> void discover(TrackedType<A, I, ?> type, A found) {
        Tracked<A, ?> known = type.in(objects).get(found.id());
        if (known == null) {
            objects.begin(type, found);
        } else if (known.object() != found) {
            throw new AlreadyExists(type.entity().name(), found.id(), null);
        }
    }

    /** A tag brings along neither a post nor its author. */
    private void requireAuthors(Tag tag) {
        ToMany.POSTS_OF_TAG
                .of(tag)
                .added()
                .forEach(post -> post.author().ifPresent(author -> objects.requireKnown(TrackedType.USER, author)));
    }

    /** @param stored the row as the store will have it when the change is sent */
    private <R extends Row> void compare(Tracked<?, R> tracked, @Nullable R stored, Differences<R> differences) {
        if (objects.isGone(tracked)) {
            if (stored != null) {
                differences.removed().add(stored);
            }
        } else if (stored == null) {
            differences.added().add(tracked.row(1));
        } else if (!tracked.row(stored.revision()).equals(stored)) {
            differences.changed().add(new Revised<>(tracked.row(stored.revision() + 1), stored));
        }
    }

    private void post(Tracked<Post, PostRow> tracked) {
        Post post = tracked.object();
        if (!objects.isGone(tracked)) {
            objects.requireKnown(TrackedType.USER, post.author().orElseThrow());
            LazySet<Tag> tags = ToMany.TAGS_OF_POST.of(post);
            present(tags.added()).forEach(tag -> changes.linked.add(new TagLink(post.id(), tag.id())));
            if (tracked.isStored()) {
                present(tags.removed()).forEach(tag -> changes.unlinked.add(new TagLink(post.id(), tag.id())));
            }
        }
        PostRow stored = tracked.stored();
        if (stored == null || !removedUsers.contains(stored.author())) {
            compare(tracked, stored, changes.posts);
        } else if (!objects.isGone(tracked)) {
            leave(stored.author(), tracked, stored);
        } else if (post.author().isEmpty()) {
            changes.posts.removed().add(stored);
        }
    }

    /** A post that leaves a removed user must do so before; if its new author is new, the removed user waits. */
    private void leave(UserId removed, Tracked<Post, PostRow> post, PostRow stored) {
        Tracked<User, UserRow> newAuthor =
                objects.users.get(post.object().author().orElseThrow().id());
        if (newAuthor == null || newAuthor.isStored()) {
            compare(post, stored, changes.rehomed);
        } else {
            compare(post, stored, changes.posts);
            removedLast.add(removed);
        }
    }

    private void group(Tracked<Group, GroupRow> group) {
        GroupRow stored = group.stored();
        if (stored != null && stored.owner() != null && ownerGoesBefore(stored.owner())) {
            stored = stored.withoutOwner();
        }
        compare(group, stored, changes.groups);
    }

    /** Removing the owner changes the group's row in the store, and does so before the group's own change is sent. */
    private boolean ownerGoesBefore(UserId owner) {
        return removedUsers.contains(owner) && !removedLast.contains(owner);
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
                .filter(membership -> !objects.isGone(TrackedType.USER, membership.user()))
                .forEach(this::joined);
    }

    private void joined(Membership membership) {
        GroupId group = membership.group().id();
        if (objects.isGone(TrackedType.GROUP, membership.group())) {
            throw new GroupHasMembers(group, null);
        }
        objects.requireKnown(TrackedType.USER, membership.user());
        objects.requireKnown(TrackedType.GROUP, membership.group());
        changes.joined.add(new MembershipRow(membership.user().id(), group, membership.joinedOn(), 1));
    }

    /** A membership of a new or removed user needs no statement of its own to go. */
    private boolean mayBeStored(MembershipId id) {
        Tracked<User, UserRow> user = objects.users.get(id.user());
        Tracked<Group, GroupRow> group = objects.groups.get(id.group());
        return (user == null || (user.isStored() && !user.isRemoved())) && (group == null || group.isStored());
    }

    private Collection<Tag> present(Collection<Tag> tags) {
        return tags.stream()
                .filter(tag -> !objects.isGone(TrackedType.TAG, tag))
                .toList();
    }
}
