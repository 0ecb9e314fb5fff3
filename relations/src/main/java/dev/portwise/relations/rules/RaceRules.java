package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Policy;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Units that overlap. A unit that ends without an exception has stored its change. */
public final class RaceRules {

    private RaceRules() {}

    /** RAC-01. */
    public static <P, C> void twoAppendsAtOnceBothSurvive(Scene<P, C> on) {
        Family<P, C> family = on.given(1);

        var ends = on.atOnce("two units add a " + on.childName() + " at once", append(on, family), append(on, family));

        int stored = (int) ends.stream().filter(Optional::isEmpty).count();
        int found = on.reload(family).size();
        on.require(stored > 0, "at least one unit is not refused", () -> ends.toString());
        on.require(
                found == 1 + stored,
                "each unit that was not refused has added one: " + (1 + stored),
                () -> found + " " + on.childName() + "s");
    }

    private static <P, C> Consumer<Runnable> append(Scene<P, C> on, Family<P, C> family) {
        return bothHaveRead -> {
            P parent = on.load(family);
            on.children(parent);
            bothHaveRead.run();
            on.append(parent);
            on.save(parent);
        };
    }

    /** RAC-02. */
    public static <P, C> void linkedTwiceAtOnceIsLinkedOnce(Scene<P, C> on) {
        on.offers(on.findsChildren(), "the relation does not say how a child is found");
        Family<P, C> family = on.given(1);
        Family<P, C> other = on.given(1);
        Object both = other.childIds().get(0);
        Consumer<Runnable> link = bothHaveRead -> {
            P parent = on.load(family);
            C child = on.loadChild(both);
            on.children(parent);
            on.parentIdsIfRead(child);
            bothHaveRead.run();
            on.link(parent, child);
            on.save(parent);
        };

        Snapshot before = on.look();

        on.atOnce("two units link the same " + on.childName() + " at once", link, link);

        Changes added = on.since(before).only(Changes.Kind.NEW);
        on.expectChildren(family, List.of(family.childIds().get(0), both));
        on.require(added.count() <= 1, "one link is stored", () -> String.join("; ", added.lines()));
    }

    /** RAC-03. */
    public static <P, C> void staleEditsAreRefused(Scene<P, C> on) {
        on.offers(on.versioned(), "the parent has no version");
        Family<P, C> family = on.given(1);
        Consumer<Runnable> edit = bothHaveRead -> {
            P parent = on.load(family);
            bothHaveRead.run();
            on.edit(parent);
            on.save(parent);
        };

        var ends = on.atOnce("two units change the same " + on.parentName() + " at once", edit, edit);

        long refused = ends.stream().filter(Optional::isPresent).count();
        on.require(
                refused == 1, "one of them is refused", () -> refused == 0 ? "both went through" : "both were refused");
    }

    /** RAC-04. */
    public static <P, C> void anAppendToADeletedParentLeavesNothing(Scene<P, C> on) {
        on.offers(
                on.policy().filter(policy -> policy == Policy.COMPOSITION).isPresent(),
                "children can be without a parent");
        on.given(1);
        Snapshot before = on.look();
        Family<P, C> family = on.given(0);
        on.tell("a unit loads it; meanwhile another one deletes it; the first one adds a " + on.childName());

        Optional<RuntimeException> refused = on.attempt(() -> on.store().inUnit(() -> {
            P parent = on.load(family);
            on.meanwhile(() -> on.delete(on.load(family)));
            on.append(parent);
            on.save(parent);
        }));

        Changes left = on.since(before);
        on.offers(
                refused.isPresent() || !left.isEmpty() || !on.isThere(family),
                "the store lets no unit delete what another has read");
        on.require(
                left.isEmpty() || (on.isThere(family) && refused.isPresent()),
                "no row is left",
                () -> String.join("; ", left.lines()));
    }
}
