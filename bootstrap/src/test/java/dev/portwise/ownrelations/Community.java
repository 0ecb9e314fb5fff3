package dev.portwise.ownrelations;

import static dev.portwise.relations.Outside.FAILS;
import static dev.portwise.relations.Policy.COMPOSITION;
import static dev.portwise.relations.Policy.DETACH;
import static dev.portwise.relations.Promise.PROMISES_CHILDREN;
import static dev.portwise.relations.Rule.DELETE_BY_DATABASE;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.relations.Relation;
import dev.portwise.relations.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The four relations of the domain, as its team describes them to the kit. */
final class Community {

    private static final Instant JOINED = Instant.parse("2026-01-01T12:00:00Z");

    /** MongoDB's guards: counters that a unit raises, so that overlapping units notice each other. */
    private static final String[] GUARDS = {"users.guards", "groups.guards", "posts.guards", "tags.guards"};

    private final Units units;
    private final Store store;

    Community(Units units, Store store) {
        this.units = units;
        this.store = store;
    }

    List<Relation<?, ?>> relations() {
        return List.of(posts(), tags(), groups(), owned());
    }

    private Relation<User, Post> posts() {
        return Relation.oneToMany("User.posts", User.class, Post.class)
                .policy(COMPOSITION)
                .parent(Samples::user)
                .child(Samples::post)
                .link((user, post) -> post.moveTo(user))
                .unlink(User::remove)
                .linkFromChild(Post::moveTo)
                .move(Post::moveTo)
                .children(User::posts)
                .parentOf(Post::author)
                .save(this::save)
                .find(this::user)
                .delete(this::remove)
                .findChild((PostId id) -> in().posts().byId(id))
                .deleteChild(post -> in().posts().remove(post))
                .edit(user -> user.rename(Samples.username()))
                .versioned()
                .reader("inIdOrder", () -> users(Fetch.nothing()))
                .reader("inIdOrder with posts", () -> users(Fetch.with(OfUser.POSTS)), PROMISES_CHILDREN)
                .outsideTheUnit(FAILS)
                .ignoring(GUARDS)
                .on(store);
    }

    private Relation<Post, Tag> tags() {
        return Relation.manyToMany("Post.tags", Post.class, Tag.class)
                .parent(Samples::post)
                .parentTarget(User.class, Post::moveTo, Samples::user, this::save, this::user)
                .child(Samples::tag)
                .atMost(Post.MAX_TAGS)
                .link(Post::tag)
                .unlink(Post::untag)
                .linkFromChild(Tag::label)
                .unlinkFromChild(Tag::unlabel)
                .children(Post::tags)
                .parentsOf(Tag::posts)
                .save(this::save)
                .find((PostId id) -> in().posts().byId(id))
                .delete(post -> in().posts().remove(in().posts().get(post.id())))
                .saveChild(this::save)
                .findChild((TagId id) -> in().tags().byId(id))
                .deleteChild(tag -> in().tags().remove(tag))
                .edit(post -> post.edit(Samples.title(), post.content()))
                .versioned()
                .reader("inIdOrder", () -> posts(Fetch.nothing()))
                .reader("inIdOrder with tags", () -> posts(Fetch.with(OfPost.TAGS)), PROMISES_CHILDREN)
                .outsideTheUnit(FAILS)
                .ignoring(GUARDS)
                .on(store);
    }

    private Relation<User, Group> groups() {
        return Relation.association("User.groups", User.class, Group.class)
                .parent(Samples::user)
                .child(Samples::group)
                .link((user, group) -> user.join(group, JOINED))
                .unlink(User::leave)
                .linkFromChild((group, user) -> group.add(user, JOINED))
                .unlinkFromChild(Group::remove)
                .children(User::groups)
                .parentsOf(Group::members)
                .attribute((user, group) -> user.memberships().stream()
                        .filter(membership -> membership.group().equals(group))
                        .map(membership -> membership.joinedOn())
                        .findFirst())
                .save(this::save)
                .find(this::user)
                .delete(this::remove)
                .saveChild(this::save)
                .findChild(this::group)
                .deleteChild(this::dissolve)
                .edit(user -> user.rename(Samples.username()))
                .versioned()
                .reader("inIdOrder with memberships", () -> users(Fetch.with(OfUser.MEMBERSHIPS)), PROMISES_CHILDREN)
                .outsideTheUnit(FAILS)
                .ignoring(GUARDS)
                .on(store);
    }

    /** A reference by identity: the user has no collection, and the repository finds the groups. */
    private Relation<User, Group> owned() {
        return Relation.oneToMany("Group.owner", User.class, Group.class)
                .policy(DETACH)
                .parent(Samples::user)
                .child(Samples::group)
                .link((user, group) -> group.handTo(user.id()))
                .unlink((user, group) -> group.owner().filter(user.id()::equals).ifPresent(owner -> group.disown()))
                .move((group, user) -> group.handTo(user.id()))
                .children(user -> in().groups().ownedBy(user.id()))
                .parentOf(Group::owner)
                .save(this::save)
                .find(this::user)
                .delete(this::remove)
                .saveChild(this::save)
                .findChild(this::group)
                .deleteChild(group -> in().groups().remove(group))
                .accept(
                        DELETE_BY_DATABASE,
                        "losing its owner is a change of the group, which a foreign key cannot count: it refuses")
                .edit(user -> user.rename(Samples.username()))
                .versioned()
                .ignoring(GUARDS)
                .on(store);
    }

    private Repositories in() {
        return units.current();
    }

    private Optional<User> user(UserId id) {
        return in().users().byId(id);
    }

    private Optional<Group> group(GroupId id) {
        return in().groups().byId(id);
    }

    private Collection<User> users(Fetch<User> fetch) {
        return in().users().inIdOrder(PageRequest.first(1_000), fetch).items();
    }

    private Collection<Post> posts(Fetch<Post> fetch) {
        return in().posts().inIdOrder(PageRequest.first(1_000), fetch).items();
    }

    /** New ones are added; those of this unit store themselves; those of an earlier unit are edited by their revision. */
    private void save(User user) {
        if (user.revision() == 0) {
            in().users().add(user);
        } else {
            User stored = in().users().get(user.id(), user.revision());
            if (!stored.name().equals(user.name())) {
                stored.rename(user.name());
            }
        }
    }

    private void save(Post post) {
        if (post.revision() == 0) {
            in().posts().add(post);
        } else {
            in().posts().get(post.id(), post.revision()).edit(post.title(), post.content());
        }
    }

    private void save(Tag tag) {
        if (tag.revision() == 0) {
            in().tags().add(tag);
        }
    }

    private void save(Group group) {
        if (group.revision() == 0) {
            in().groups().add(group);
        }
    }

    private void remove(User user) {
        in().users().remove(in().users().get(user.id()));
    }

    /** A group with members cannot be removed. */
    private void dissolve(Group group) {
        group.members().forEach(group::remove);
        in().groups().remove(group);
    }
}
