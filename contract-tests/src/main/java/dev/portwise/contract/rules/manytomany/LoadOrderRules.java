package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A link is written and removed whichever of its ends is loaded first, and whichever lists are. */
abstract class LoadOrderRules {

    /** A link, and its two ends as one unit has them. */
    private record Ends<A, B>(
            Link link,
            Function<Repositories, A> left,
            Function<Repositories, B> right,
            Function<A, Collection<B>> ofLeft,
            Function<B, Collection<A>> ofRight) {}

    /** @param leftFirst which end is loaded first, before the lists */
    private record Loading(boolean leftFirst, boolean leftList, boolean rightList) {

        static List<Loading> every() {
            List<Loading> every = new ArrayList<>();
            for (boolean leftFirst : new boolean[] {true, false}) {
                for (boolean leftList : new boolean[] {true, false}) {
                    every.add(new Loading(leftFirst, leftList, true));
                    every.add(new Loading(leftFirst, leftList, false));
                }
            }
            return every;
        }
    }

    @Rule(
            id = "M2M-51",
            clause = {Clause.LINKING_FROM_EITHER_SIDE, Clause.UNLINKING_FROM_EITHER_SIDE},
            origin = "an adapter that looks into loaded lists sees another state for each order of loading")
    void joiningAndLeavingHoldInWhicheverOrderTheEndsAreLoaded(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Group editor = group("editor");
        on.given(alice, admin, editor);
        List<BiConsumer<User, Group>> links =
                List.of((user, group) -> user.join(group, NOON), (user, group) -> group.add(user, NOON));
        List<BiConsumer<User, Group>> unlinks = List.of(User::leave, (user, group) -> group.remove(user));
        List<Ends<User, Group>> ends = Stream.of(admin, editor)
                .map(end -> new Ends<User, Group>(
                        new Link(alice.id().value(), end.id().value()),
                        in -> in.users().get(alice.id()),
                        in -> in.groups().get(end.id()),
                        User::groups,
                        Group::members))
                .toList();

        assertLinkedAndUnlinked(on, LinkKind.MEMBERSHIP, ends.get(0), links, unlinks);
        assertExchanged(on, LinkKind.MEMBERSHIP, ends, links, unlinks);
    }

    @Rule(
            id = "M2M-52",
            clause = {Clause.LINKING_FROM_EITHER_SIDE, Clause.UNLINKING_FROM_EITHER_SIDE},
            origin = "an adapter that looks into loaded lists sees another state for each order of loading")
    void taggingAndUntaggingHoldInWhicheverOrderTheEndsAreLoaded(AdapterUnderTest on) {
        User alice = user("alice");
        Post one = post(alice, "one");
        Tag java = tag("java");
        Tag sql = tag("sql");
        on.given(alice, java, sql);
        List<BiConsumer<Post, Tag>> links = List.of(Post::tag, (post, tag) -> tag.label(post));
        List<BiConsumer<Post, Tag>> unlinks = List.of(Post::untag, (post, tag) -> tag.unlabel(post));
        List<Ends<Post, Tag>> ends = Stream.of(java, sql)
                .map(end -> new Ends<Post, Tag>(
                        new Link(one.id().value(), end.id().value()),
                        in -> in.posts().get(one.id()),
                        in -> in.tags().get(end.id()),
                        Post::tags,
                        Tag::posts))
                .toList();

        assertLinkedAndUnlinked(on, LinkKind.TAGGED, ends.get(0), links, unlinks);
        assertExchanged(on, LinkKind.TAGGED, ends, links, unlinks);
    }

    private static <A, B> void assertLinkedAndUnlinked(
            AdapterUnderTest on,
            LinkKind kind,
            Ends<A, B> ends,
            List<BiConsumer<A, B>> links,
            List<BiConsumer<A, B>> unlinks) {
        for (Loading loading : Loading.every()) {
            for (int side = 0; side < 2; side++) {
                String how = "%s by the %s end".formatted(loading, side == 0 ? "left" : "right");
                change(on, ends, loading, links.get(side), true, "linked, " + how);
                assertThat(on.probe().links(kind)).as("linked, %s", how).containsExactly(ends.link());
                change(on, ends, loading, unlinks.get(side), false, "unlinked, " + how);
                assertThat(on.probe().links(kind)).as("unlinked, %s", how).isEmpty();
            }
        }
    }

    private static <A, B> void change(
            AdapterUnderTest on,
            Ends<A, B> ends,
            Loading loading,
            BiConsumer<A, B> change,
            boolean linked,
            String how) {
        on.run(in -> {
            if (!loading.leftFirst()) {
                assertThat(ends.right().apply(in)).isNotNull();
            }
            A left = ends.left().apply(in);
            B right = ends.right().apply(in);
            if (loading.leftList()) {
                assertThat(ends.ofLeft().apply(left)).hasSize(linked ? 0 : 1);
            }
            if (loading.rightList()) {
                assertThat(ends.ofRight().apply(right)).hasSize(linked ? 0 : 1);
            }
            change.accept(left, right);
            if (loading.leftList()) {
                assertThat(ends.ofLeft().apply(left).contains(right))
                        .as("the loaded left end shows it at once: %s", how)
                        .isEqualTo(linked);
            }
            if (loading.rightList()) {
                assertThat(ends.ofRight().apply(right).contains(left))
                        .as("the loaded right end shows it at once: %s", how)
                        .isEqualTo(linked);
            }
        });
    }

    /** One link goes and another one comes in one unit, in either order; {@code ends} are those of both. */
    private static <A, B> void assertExchanged(
            AdapterUnderTest on,
            LinkKind kind,
            List<Ends<A, B>> ends,
            List<BiConsumer<A, B>> links,
            List<BiConsumer<A, B>> unlinks) {
        Ends<A, B> old = ends.get(0);
        Ends<A, B> next = ends.get(1);
        on.run(in -> links.get(0)
                .accept(ends.get(0).left().apply(in), ends.get(0).right().apply(in)));
        for (Loading loading : Loading.every()) {
            for (int side = 0; side < 2; side++) {
                for (boolean unlinkFirst : new boolean[] {true, false}) {
                    exchange(on, old, next, loading, links.get(side), unlinks.get(side), unlinkFirst);
                    assertThat(on.probe().links(kind))
                            .as(
                                    "one link taken away and another one added in one unit, %s by the %s end, the old one %s",
                                    loading, side == 0 ? "left" : "right", unlinkFirst ? "first" : "last")
                            .containsExactly(next.link());
                    Ends<A, B> linked = next;
                    next = old;
                    old = linked;
                }
            }
        }
    }

    private static <A, B> void exchange(
            AdapterUnderTest on,
            Ends<A, B> old,
            Ends<A, B> next,
            Loading loading,
            BiConsumer<A, B> link,
            BiConsumer<A, B> unlink,
            boolean unlinkFirst) {
        on.run(in -> {
            if (!loading.leftFirst()) {
                assertThat(next.right().apply(in)).isNotNull();
            }
            A left = old.left().apply(in);
            B going = old.right().apply(in);
            B coming = next.right().apply(in);
            if (loading.leftList()) {
                assertThat(old.ofLeft().apply(left)).containsExactly(going);
            }
            if (loading.rightList()) {
                assertThat(next.ofRight().apply(coming)).isEmpty();
            }
            if (unlinkFirst) {
                unlink.accept(left, going);
            }
            link.accept(left, coming);
            if (!unlinkFirst) {
                unlink.accept(left, going);
            }
        });
    }
}
