package dev.portwise.contract.rules.loading;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** After the unit what was loaded is readable, and what was not throws NotLoaded. */
abstract class OutsideTheUnitRules {

    @Rule(id = "LAZ-17", clause = Clause.LOADED_STAYS_READABLE, origin = "UnitOfWork: what was loaded stays readable")
    void whatWasLoadedStaysReadableOutsideTheUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        User eager = on.read(repositories -> find(repositories, alice, OfUser.POSTS));
        User touched = on.read(repositories -> {
            User loaded = find(repositories, alice);
            assertThat(loaded.posts()).hasSize(1);
            return loaded;
        });

        assertThat(eager.posts()).containsExactly(post);
        assertThat(touched.posts()).containsExactly(post);
    }

    @Rule(
            id = "LAZ-16",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "Hibernate: LazyInitializationException; MyBatis reconnects silently")
    void everyUnloadedRelationThrowsNotLoadedOutsideTheUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        User user = on.ask(repositories -> find(repositories, alice));
        User byId = on.read(repositories -> repositories.users().get(alice.id()));
        Group group = on.ask(repositories -> find(repositories, admin));
        Tag tag = on.ask(repositories -> find(repositories, java));
        Post loaded = on.ask(repositories -> find(repositories, post));

        for (ThrowingCallable touch : List.<ThrowingCallable>of(
                () -> user.posts().size(),
                () -> byId.posts().size(),
                () -> user.memberships().iterator(),
                () -> user.groups().size(),
                () -> group.members().size(),
                () -> tag.posts().isEmpty(),
                () -> loaded.tags().contains(java))) {
            assertThatThrownBy(touch).isInstanceOf(NotLoaded.class);
        }
        assertThatThrownBy(() -> user.posts().size()).hasMessageContaining("posts of user " + alice.id());
    }

    @Rule(
            id = "LAZ-38",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "what left the persistence context leaves its unread ends behind")
    void anUnreadEndOfWhatWasRemovedThrowsNotLoadedOutsideTheUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Group admin = group("admin");
        Group chess = group("chess");
        Tag java = tag("java");
        Tag sql = tag("sql");
        Post one = post(carol, "one");
        Post two = post(carol, "two");
        on.given(alice, bob, carol, admin, chess, java, sql);

        List<ThrowingCallable> touches = on.ask(repositories -> {
            User removed = find(repositories, alice);
            User inBulk = find(repositories, bob);
            Group removedGroup = find(repositories, admin);
            Group groupInBulk = find(repositories, chess);
            Tag removedTag = find(repositories, java);
            Tag tagInBulk = find(repositories, sql);
            Post removedPost = find(repositories, one);
            Post postInBulk = find(repositories, two);
            repositories.users().remove(removed);
            repositories.groups().remove(removedGroup);
            repositories.tags().remove(removedTag);
            repositories.posts().remove(removedPost);
            repositories.users().removeAll(List.of(bob.id()));
            repositories.groups().removeAll(List.of(chess.id()));
            repositories.tags().removeAll(List.of(sql.id()));
            repositories.posts().removeAll(List.of(two.id()));
            return List.<ThrowingCallable>of(
                    () -> removed.posts().size(),
                    () -> removed.memberships().iterator(),
                    () -> inBulk.posts().size(),
                    () -> inBulk.memberships().iterator(),
                    () -> removedGroup.memberships().iterator(),
                    () -> groupInBulk.memberships().iterator(),
                    () -> removedTag.posts().size(),
                    () -> tagInBulk.posts().size(),
                    () -> removedPost.tags().size(),
                    () -> postInBulk.tags().size());
        });

        for (ThrowingCallable touch : touches) {
            assertThatThrownBy(touch).isInstanceOf(NotLoaded.class);
        }
    }

    @Rule(
            id = "LAZ-30",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "NotLoaded: a relation that was read, or changed, after the unit had ended")
    void changingAnUnloadedRelationOutsideTheUnitThrowsNotLoaded(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        User user = on.ask(repositories -> find(repositories, alice));
        Group group = on.ask(repositories -> find(repositories, admin));
        Tag tag = on.ask(repositories -> find(repositories, java));
        Post loaded = on.ask(repositories -> find(repositories, post));

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> user.write(new PostId(uuid()), new Title("late"), new Content("")),
                () -> user.join(group, NOON),
                () -> user.leave(group),
                () -> loaded.tag(tag),
                () -> post(user("bob"), "new").moveTo(user))) {
            assertThatThrownBy(change).isInstanceOf(NotLoaded.class);
        }
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
    }

    @Rule(id = "LAZ-42", clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT, origin = "untagging reads the post's own tags")
    void untaggingAPostWithUnloadedTagsOutsideTheUnitThrowsNotLoaded(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        on.given(alice);
        Post loaded = on.ask(repositories -> find(repositories, post));

        assertThatThrownBy(() -> loaded.untag(java)).isInstanceOf(NotLoaded.class);

        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }
}
