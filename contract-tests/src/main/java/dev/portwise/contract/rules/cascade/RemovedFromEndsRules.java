package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is removed, and what goes with it, is shown by no end of what stays. */
abstract class RemovedFromEndsRules {

    /** How far the thing that goes has come. */
    private enum State {
        STORED,
        SENT_BY_A_QUERY,
        NOT_SENT
    }

    /** What a unit has in hand: a user who is a member of a group, and the user's post with a tag. */
    private record Linked(User user, Post post, Tag tag, Group group) {}

    /** A removal, and what goes. */
    private record Removal(String name, BiConsumer<Repositories, Linked> by, boolean user, boolean post, boolean tag) {

        /** A post that lost its author and was never sent is not removed: it may still get another author. */
        boolean isOfAnOrphan() {
            return name.startsWith("user.remove");
        }
    }

    private static final List<Removal> REMOVALS = List.of(
            new Removal("users.remove", (in, it) -> in.users().remove(it.user()), true, true, false),
            new Removal(
                    "users.removeAll",
                    (in, it) -> in.users().removeAll(List.of(it.user().id())),
                    true,
                    true,
                    false),
            new Removal("posts.remove", (in, it) -> in.posts().remove(it.post()), false, true, false),
            new Removal(
                    "posts.removeAll",
                    (in, it) -> in.posts().removeAll(List.of(it.post().id())),
                    false,
                    true,
                    false),
            new Removal(
                    "user.remove and a query",
                    (in, it) -> {
                        it.user().remove(it.post());
                        in.users().count();
                    },
                    false,
                    true,
                    false),
            new Removal("tags.remove", (in, it) -> in.tags().remove(it.tag()), false, false, true),
            new Removal(
                    "tags.removeAll",
                    (in, it) -> in.tags().removeAll(List.of(it.tag().id())),
                    false,
                    false,
                    true));

    @Rule(
            id = "CAS-56",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "a loaded list shows what was removed before it was stored")
    void noEndShowsWhatWasRemovedOrWentWithIt(AdapterUnderTest on) {
        for (Removal removal : REMOVALS) {
            for (State state : State.values()) {
                for (boolean loaded : new boolean[] {true, false}) {
                    if (removal.isOfAnOrphan() && state == State.NOT_SENT) {
                        continue;
                    }
                    String how = "%s of what was %s, with ends that were %s before"
                            .formatted(removal.name(), state, loaded ? "loaded" : "not loaded");
                    Linked given = given(on, how, state);

                    on.run(in -> {
                        Linked linked = linked(in, given, state, loaded);
                        removal.by().accept(in, linked);
                        assertNotShown(removal, linked, how);
                    });

                    assertNotStored(on, removal, given, how);
                }
            }
        }
    }

    @Rule(
            id = "CAS-62",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "a list drops what was removed when it is next looked at, which may be after the unit")
    void onceTheUnitHasEndedNoLoadedEndShowsWhatWasRemoved(AdapterUnderTest on) {
        for (Removal removal : REMOVALS) {
            String how = removal.name() + ", once the unit has ended";
            Linked given = given(on, how, State.STORED);

            Linked linked = on.ask(in -> {
                Linked found = linked(in, given, State.STORED, true);
                assertThat(found.post().tags()).hasSize(1);
                removal.by().accept(in, found);
                return found;
            });

            assertNotShown(removal, linked, how);
        }
    }

    /** The user, the tag and the group are stored; the post and the links only with {@link State#STORED}. */
    private static Linked given(AdapterUnderTest on, String how, State state) {
        String name = "n" + Integer.toHexString(how.hashCode());
        User user = user(name);
        Tag tag = tag(name);
        Group group = group(name);
        if (state == State.STORED) {
            Post post = post(user, name);
            post.tag(tag);
            user.join(group, NOON);
            on.given(user, tag, group);
            return new Linked(user, post, tag, group);
        }
        on.given(user, tag, group);
        return new Linked(user, post(user, name), tag, group);
    }

    private static Linked linked(Repositories in, Linked given, State state, boolean loaded) {
        User user = in.users().get(given.user().id());
        Tag tag = in.tags().get(given.tag().id());
        Group group = in.groups().get(given.group().id());
        int before = state == State.STORED ? 1 : 0;
        if (loaded) {
            assertThat(List.of(user.posts(), tag.posts(), group.memberships()))
                    .allSatisfy(end -> assertThat(end).hasSize(before));
        }
        if (state == State.STORED) {
            return new Linked(user, in.posts().get(given.post().id()), tag, group);
        }
        Post post =
                user.write(given.post().id(), given.post().title(), given.post().content());
        post.tag(tag);
        user.join(group, NOON);
        if (state == State.SENT_BY_A_QUERY) {
            in.users().count();
        }
        return new Linked(user, post, tag, group);
    }

    private static void assertNotShown(Removal removal, Linked linked, String how) {
        if (removal.user()) {
            assertThat(linked.group().members())
                    .as("the group shows no member after %s", how)
                    .isEmpty();
        } else if (removal.post()) {
            assertThat(linked.user().posts())
                    .as("the user shows no post after %s", how)
                    .isEmpty();
        }
        if (removal.tag()) {
            assertThat(linked.post().tags())
                    .as("the post shows no tag after %s", how)
                    .isEmpty();
        } else {
            assertThat(linked.tag().posts())
                    .as("the tag shows no post after %s", how)
                    .isEmpty();
        }
    }

    private static void assertNotStored(AdapterUnderTest on, Removal removal, Linked gone, String how) {
        UUID user = gone.user().id().value();
        UUID post = gone.post().id().value();
        UUID tag = gone.tag().id().value();
        List<Boolean> stored = List.of(
                on.probe().ids(Kind.USER).contains(user),
                on.probe().ids(Kind.POST).contains(post),
                on.probe().ids(Kind.TAG).contains(tag),
                on.probe().ids(Kind.GROUP).contains(gone.group().id().value()),
                on.probe().links(LinkKind.TAGGED).stream()
                        .anyMatch(link -> link.from().equals(post) || link.to().equals(tag)),
                on.probe().links(LinkKind.MEMBERSHIP).stream()
                        .anyMatch(link -> link.from().equals(user)));

        assertThat(stored)
                .as("user, post, tag, group, tag link and membership are stored after %s", how)
                .containsExactly(!removal.user(), !removal.post(), !removal.tag(), true, false, !removal.user());
    }
}
