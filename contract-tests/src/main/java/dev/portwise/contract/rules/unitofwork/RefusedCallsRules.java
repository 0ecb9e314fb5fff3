package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A work that catches a refusal and goes on stores what it would have stored without the refused call. */
abstract class RefusedCallsRules {

    @Rule(
            id = "TXN-33",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "the end that changes first must not keep what the other end refuses")
    void aRefusedJoinMakesNobodyAMember(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        User oldUser = on.ask(all -> find(all, sample.bob()));
        Group oldGroup = on.ask(all -> find(all, sample.empty()));

        assertChangesNothing(
                on,
                "joining a group of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.bob()).join(oldGroup, NOON));
        assertChangesNothing(
                on,
                "joining as a user of an earlier unit",
                NotLoaded.class,
                all -> oldUser.join(find(all, sample.empty()), NOON));
        assertChangesNothing(
                on,
                "adding a user of an earlier unit to a group",
                NotLoaded.class,
                all -> find(all, sample.empty()).add(oldUser, NOON));
    }

    @Rule(
            id = "TXN-34",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "the end that changes first must not lose what the other end keeps")
    void aRefusedLeaveEndsNoMembership(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        User oldUser = on.ask(all -> find(all, sample.alice()));
        Group oldGroup = on.ask(all -> find(all, sample.joined()));

        assertChangesNothing(
                on,
                "leaving a group of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.alice()).leave(oldGroup));
        assertChangesNothing(
                on,
                "leaving as a user of an earlier unit",
                NotLoaded.class,
                all -> oldUser.leave(find(all, sample.joined())));
        assertChangesNothing(
                on,
                "removing a user of an earlier unit from a group",
                NotLoaded.class,
                all -> find(all, sample.joined()).remove(oldUser));
    }

    @Rule(
            id = "TXN-35",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "the new author must not gain what the old one cannot lose")
    void aRefusedMoveLeavesThePostWhereItIs(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        User oldUser = on.ask(all -> find(all, sample.bob()));
        Post oldPost = on.ask(all -> find(all, sample.plain()));

        assertChangesNothing(
                on,
                "moving a post of an earlier unit",
                NotLoaded.class,
                all -> oldPost.moveTo(find(all, sample.bob())));
        assertChangesNothing(
                on,
                "moving a post to a user of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.plain()).moveTo(oldUser));
        assertChangesNothing(
                on,
                "removing a post of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.alice()).remove(oldPost));
        assertThat(oldPost.author()).contains(sample.alice());
        on.run(all -> {
            User bob = find(all, sample.bob());
            List<Post> before = List.copyOf(bob.posts());
            assertRefused("moving a post", NotLoaded.class, Ending.of(() -> oldPost.moveTo(bob)));
            assertThat(bob.posts()).containsExactlyElementsOf(before);
        });
    }

    @Rule(
            id = "TXN-36",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "who deletes the others first has lost them when a new one is refused")
    void aRefusedReplacementDeletesNoPost(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        Post one = post(sample.bob(), "one");
        on.run(all -> all.posts().add(one));
        Post oldPost = on.ask(all -> find(all, sample.plain()));

        assertChangesNothing(
                on,
                "replacing posts by one of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.bob()).replacePosts(List.of(oldPost)));
        assertChangesNothing(
                on,
                "replacing posts by null",
                NullPointerException.class,
                all -> find(all, sample.bob()).replacePosts(Arrays.asList(find(all, sample.plain()), absent())));
    }

    @Rule(
            id = "TXN-37",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "the post must not lose a tag whose own end refuses")
    void aRefusedTagIsNeitherPutOnNorTakenOff(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        Tag oldUsed = on.ask(all -> find(all, sample.used()));
        Tag oldUnused = on.ask(all -> find(all, sample.unused()));
        Post oldPost = on.ask(all -> find(all, sample.plain()));

        assertChangesNothing(
                on,
                "untagging a tag of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.tagged()).untag(oldUsed));
        assertChangesNothing(
                on,
                "tagging with a tag of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.plain()).tag(oldUnused));
        assertChangesNothing(
                on,
                "tagging a post of an earlier unit",
                NotLoaded.class,
                all -> find(all, sample.unused()).label(oldPost));
    }

    @Rule(
            id = "TXN-38",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "the first field must not change if the second one is refused")
    void aRefusedEditChangesNoField(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);

        assertChangesNothing(
                on,
                "editing a post without a content",
                NullPointerException.class,
                all -> find(all, sample.plain()).edit(new Title("new"), absent()));
        assertChangesNothing(
                on,
                "editing a post without a title",
                NullPointerException.class,
                all -> find(all, sample.plain()).edit(absent(), new Content("new")));
    }

    @Rule(
            id = "TXN-39",
            clause = Clause.REFUSED_CALLS_CHANGE_NOTHING,
            origin = "Repository.addAll: all or none, also if the caller is wrong")
    void aRefusedListIsNeitherAddedNorRemovedInPart(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);

        assertChangesNothing(
                on,
                "adding null among users",
                NullPointerException.class,
                all -> all.users().addAll(Arrays.asList(user("new " + uuid()), absent())));
        assertChangesNothing(
                on,
                "adding null among groups",
                NullPointerException.class,
                all -> all.groups().addAll(Arrays.asList(group("new " + uuid()), absent())));
        assertChangesNothing(
                on,
                "adding null among tags",
                NullPointerException.class,
                all -> all.tags().addAll(Arrays.asList(tag("new " + uuid()), absent())));
        assertChangesNothing(
                on,
                "removing null among users",
                NullPointerException.class,
                all -> all.users().removeAll(Arrays.asList(sample.bob().id(), absent())));
        assertChangesNothing(
                on,
                "asking for null among users",
                NullPointerException.class,
                all -> all.users().byIds(Arrays.asList(sample.bob().id(), absent()), Fetch.nothing()));
    }

    /** Looks at the store after a unit that did nothing else, and at the objects of a unit that goes on. */
    private static void assertChangesNothing(
            AdapterUnderTest on, String call, Class<?> refusal, Consumer<Repositories> refused) {
        List<String> before = Stored.in(on);

        on.run(all -> assertRefused(call, refusal, Ending.of(() -> refused.accept(all))));
        List<String> after = Stored.in(on);
        List<String> within = on.ask(all -> {
            assertRefused(call, refusal, Ending.of(() -> refused.accept(all)));
            return Stored.in(all);
        });

        assertThat(after).as("what a unit stores after %s was refused", call).isEqualTo(before);
        assertThat(within).as("what a unit shows after %s was refused", call).isEqualTo(before);
    }

    private static void assertRefused(String call, Class<?> refusal, Ending ending) {
        assertThat(ending.isA(refusal))
                .as("%s is refused with %s; %s", call, refusal.getSimpleName(), ending)
                .isTrue();
    }

    /** What no caller may pass; the compiler of a caller without its checks does not notice. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T absent() {
        return null;
    }
}
