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
        objects.posts.values().forEach(this::post);
        objects.users.values().forEach(user -> compare(user, user.stored(), changes.users));
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
    private <R extends Row> void compare(
            Tracked<?, R> tracked, @Nullable R stored, Changes.Differences<R> differences) {
        if (objects.isGone(tracked)) {
            if (stored != null) {
                differences.removed().add(stored);
                changes.afterwards(tracked::gone);
            }
        } else if (stored == null) {
            R row = tracked.row(1);
            differences.added().add(row);
            changes.afterwards(() -> tracked.storedAs(row));
        } else if (!tracked.row(stored.revision()).equals(stored)) {
            R row = tracked.row(stored.revision() + 1);
            differences.changed().add(new Revised<>(row, stored));
            changes.afterwards(() -> tracked.storedAs(row));
        }
    }

    private void post(Tracked<Post, PostRow> tracked) {
        Post post = tracked.object();
        PostRow stored = tracked.stored();
        if (!objects.isGone(tracked)) {
            User author = post.author().orElseThrow();
            objects.requireKnown(TrackedType.USER, author);
            LazySet<Post, Tag> tags = ToMany.TAGS_OF_POST.of(post);
            tags.added().forEach(tag -> changes.linked.add(new TagLink(post.id(), tag.id())));
            if (stored != null) {
                tags.removed().forEach(tag -> changes.unlinked.add(new TagLink(post.id(), tag.id())));
                changes.postsMoveToNewUsers |= author.revision() == 0;
                changes.postsLeaveRemovedUsers |= isRemoved(stored.author());
            }
        }
        if (stored == null || !goesWithItsAuthor(tracked, stored)) {
            compare(tracked, stored, changes.posts);
        }
    }

    /** A post that was removed by itself does not: the removal of a stale one is refused. */
    private boolean goesWithItsAuthor(Tracked<Post, PostRow> post, PostRow stored) {
        return objects.isGone(post)
                && isRemoved(stored.author())
                && post.object().author().isPresent();
    }

    /** Whether the store has the user, and is to delete it. */
    private boolean isRemoved(UserId id) {
        Tracked<User, UserRow> user = objects.users.get(id);
        return user != null && user.isRemoved() && user.isStored();
    }

    private void group(Tracked<Group, GroupRow> group) {
        GroupRow stored = group.stored();
        if (stored != null && stored.owner() != null && isRemoved(stored.owner()) && !changes.removalsComeLast()) {
            stored = stored.withoutOwner(); // the removal of the owner changes the row before
        }
        compare(group, stored, changes.groups);
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
}
