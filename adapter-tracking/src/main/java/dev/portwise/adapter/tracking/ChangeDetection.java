package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the objects of a unit with the rows they were stored as. */
final class ChangeDetection {

    private final IdentityMap objects;
    private final Changes changes = new Changes();
    private final Set<UserId> removedUsers = new HashSet<>();
    private final Set<UserId> removedLast = new HashSet<>();

    private ChangeDetection(IdentityMap objects) {
        this.objects = objects;
    }

    /**
     * What differs from the store.
     *
     * @throws AlreadyExists if two objects have one id
     * @throws NotFound if something new points to an object that is neither stored nor about to be
     * @throws GroupHasMembers if somebody joins a group that is removed
     */
    static Changes in(IdentityMap objects) {
        return new ChangeDetection(objects).detect();
    }

    private Changes detect() {
        discover();
        objects.users.values().stream()
                .filter(user -> user.isRemoved() && user.isStored())
                .forEach(user -> removedUsers.add(user.object().id()));
        posts();
        users();
        namesOfThoseRemovedLast();
        groups();
        tags();
        memberships();
        return changes;
    }

    /** New posts of the unit's users, and the new tags on them, come along without being added. */
    private void discover() {
        for (Tracked<User, UserRow> user : List.copyOf(objects.users.values())) {
            for (Post post :
                    IdentityMap.lazy(Fields.USER_POSTS.of(user.object())).added()) {
                if (post.isBy(user.object()) && isUnknown("post", objects.posts.get(post.id()), post, post.id())) {
                    objects.begin(post);
                }
            }
        }
        objects.tags.values().stream()
                .filter(tag -> !tag.isRemoved())
                .flatMap(tag -> IdentityMap.lazy(Fields.TAG_POSTS.of(tag.object())).added().stream())
                .forEach(post -> post.author().ifPresent(this::requireKnown));
        for (Tracked<Post, PostRow> post : List.copyOf(objects.posts.values())) {
            for (Tag tag : IdentityMap.lazy(Fields.POST_TAGS.of(post.object())).added()) {
                if (tag.revision() == 0
                        && !objects.isGone(post.object())
                        && isUnknown("tag", objects.tags.get(tag.id()), tag, tag.id())) {
                    objects.begin(tag);
                }
            }
        }
    }

    /** Whether nothing is known under the id; another object of that id would be lost without a word. */
    private static boolean isUnknown(String what, @Nullable Tracked<?, ?> known, Object found, Identifier id) {
        if (known != null && known.object() != found) {
            throw new AlreadyExists(what, id, null);
        }
        return known == null;
    }

    private void posts() {
        for (Tracked<Post, PostRow> tracked : objects.posts.values()) {
            Post post = tracked.object();
            PostRow stored = tracked.stored();
            if (objects.isGone(post)) {
                boolean goesWithAuthor =
                        stored != null && post.author().isPresent() && removedUsers.contains(stored.author());
                if (stored != null && !goesWithAuthor) {
                    changes.removedPosts.add(new Removed<>(post.id(), stored.revision()));
                }
                continue;
            }
            User author = post.author().orElseThrow();
            requireKnown(author);
            LazySet<Tag> tags = IdentityMap.lazy(Fields.POST_TAGS.of(post));
            living(tags.added()).forEach(tag -> changes.linked.add(new TagLink(post.id(), tag.id())));
            if (stored == null) {
                changes.newPosts.add(new PostRow(post.id(), post.title(), post.content(), 1, author.id()));
            } else {
                living(tags.removed()).forEach(tag -> changes.unlinked.add(new TagLink(post.id(), tag.id())));
                changed(post, stored, author);
            }
        }
    }

    private void changed(Post post, PostRow stored, User author) {
        PostRow now = new PostRow(post.id(), post.title(), post.content(), stored.revision(), author.id());
        if (now.equals(stored)) {
            return;
        }
        Revised<PostRow> revised = new Revised<>(
                new PostRow(post.id(), post.title(), post.content(), stored.revision() + 1, author.id()),
                stored,
                stored.revision());
        boolean leavesRemoved = removedUsers.contains(stored.author());
        Tracked<User, UserRow> newAuthor = objects.users.get(author.id());
        if (leavesRemoved && (newAuthor == null || newAuthor.isStored())) {
            changes.rehomedPosts.add(revised);
        } else {
            changes.changedPosts.add(revised);
            if (leavesRemoved) {
                removedLast.add(stored.author());
            }
        }
    }

    private void users() {
        for (Tracked<User, UserRow> tracked : objects.users.values()) {
            User user = tracked.object();
            UserRow stored = tracked.stored();
            if (tracked.isRemoved()) {
                if (stored != null) {
                    (removedLast.contains(user.id()) ? changes.lastRemovedUsers : changes.removedUsers)
                            .add(new Removed<>(user.id(), stored.revision()));
                }
            } else if (stored == null) {
                changes.newUsers.add(new UserRow(user.id(), user.name(), 1));
            } else if (!user.name().equals(stored.name())) {
                changes.changedUsers.add(new Revised<>(
                        new UserRow(user.id(), user.name(), stored.revision() + 1), stored, stored.revision()));
            }
        }
    }

    /** They are still there when others are written, who may take their names: theirs become ids until they go. */
    private void namesOfThoseRemovedLast() {
        Set<Username> taken = Stream.concat(
                        changes.newUsers.stream(), changes.changedUsers.stream().map(Revised::row))
                .map(UserRow::name)
                .collect(Collectors.toSet());
        for (Removed<UserId> removed : changes.lastRemovedUsers) {
            UserRow stored = Objects.requireNonNull(
                    IdentityMap.tracked(objects.users, removed.id()).stored());
            if (taken.contains(stored.name())) {
                Username placeholder = new Username(removed.id().value().toString());
                changes.usersWithoutTheirNames.add(new Revised<>(
                        new UserRow(removed.id(), placeholder, stored.revision()), stored, stored.revision()));
            }
        }
    }

    private void groups() {
        for (Tracked<Group, GroupRow> tracked : objects.groups.values()) {
            Group group = tracked.object();
            GroupRow stored = tracked.stored();
            if (stored != null && stored.owner() != null && ownerGoesBefore(stored.owner())) {
                stored = stored.withoutOwner();
            }
            UserId owner = group.owner().orElse(null);
            if (tracked.isRemoved()) {
                if (stored != null) {
                    changes.removedGroups.add(new Removed<>(group.id(), stored.revision()));
                }
            } else if (stored == null) {
                changes.newGroups.add(new GroupRow(group.id(), group.name(), owner, 1));
            } else if (!new GroupRow(group.id(), group.name(), owner, stored.revision()).equals(stored)) {
                changes.changedGroups.add(new Revised<>(
                        new GroupRow(group.id(), group.name(), owner, stored.revision() + 1),
                        stored,
                        stored.revision()));
            }
        }
    }

    /** Removing the owner changes the group's row in the store, and does so before the group's own change is sent. */
    private boolean ownerGoesBefore(UserId owner) {
        return removedUsers.contains(owner) && !removedLast.contains(owner);
    }

    private void tags() {
        for (Tracked<Tag, TagRow> tracked : objects.tags.values()) {
            Tag tag = tracked.object();
            TagRow stored = tracked.stored();
            if (tracked.isRemoved()) {
                if (stored != null) {
                    changes.removedTags.add(new Removed<>(tag.id(), stored.revision()));
                }
            } else if (stored == null) {
                changes.newTags.add(new TagRow(tag.id(), tag.name(), 1));
            } else if (!tag.name().equals(stored.name())) {
                changes.changedTags.add(new Revised<>(
                        new TagRow(tag.id(), tag.name(), stored.revision() + 1), stored, stored.revision()));
            }
        }
    }

    private void memberships() {
        Map<MembershipId, Membership> joined = new LinkedHashMap<>();
        Set<MembershipId> left = new HashSet<>();
        for (Collection<Membership> end : membershipEnds()) {
            LazySet<Membership> memberships = IdentityMap.lazy(end);
            memberships.added().forEach(membership -> joined.put(membership.id(), membership));
            memberships.removed().forEach(membership -> left.add(membership.id()));
        }
        left.stream().sorted().filter(this::mayBeStored).forEach(changes.left::add);
        joined.values().stream()
                .filter(membership -> !objects.isRemoved(membership.user()))
                .forEach(this::joined);
    }

    private void joined(Membership membership) {
        GroupId group = membership.group().id();
        if (objects.isRemoved(membership.group())) {
            throw new GroupHasMembers(group, null);
        }
        requireKnown(membership.user());
        if (membership.group().revision() == 0 && !objects.groups.containsKey(group)) {
            throw new NotFound("group", group);
        }
        changes.joined.add(new MembershipRow(membership.user().id(), group, membership.joinedOn(), 1));
    }

    private List<Collection<Membership>> membershipEnds() {
        List<Collection<Membership>> ends = new ArrayList<>();
        objects.users.values().forEach(user -> ends.add(Fields.USER_MEMBERSHIPS.of(user.object())));
        objects.groups.values().forEach(group -> ends.add(Fields.GROUP_MEMBERSHIPS.of(group.object())));
        return ends;
    }

    /** A membership of a new or removed user needs no statement of its own to go. */
    private boolean mayBeStored(MembershipId id) {
        Tracked<User, UserRow> user = objects.users.get(id.user());
        Tracked<Group, GroupRow> group = objects.groups.get(id.group());
        return (user == null || (user.isStored() && !user.isRemoved())) && (group == null || group.isStored());
    }

    private Collection<Tag> living(Collection<Tag> tags) {
        return tags.stream().filter(tag -> !objects.isRemoved(tag)).toList();
    }

    private void requireKnown(User user) {
        if (user.revision() == 0 && !objects.users.containsKey(user.id())) {
            throw new NotFound("user", user.id());
        }
    }
}
