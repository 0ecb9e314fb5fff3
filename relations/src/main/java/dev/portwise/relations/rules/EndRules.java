package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.Shape;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.List;

/** Both ends of a relation say the same. */
public final class EndRules {

    private EndRules() {}

    /** END-01. */
    public static <P, C> void linkKeepsBothEndsInStep(Scene<P, C> on) {
        on.offers(on.linksByHelper(), "the relation has no method that links and keeps both ends in step");
        readsBothEnds(on);
        Family<P, C> family = on.given(1);

        on.unit("another " + on.childName() + " is linked", () -> {
            P parent = on.load(family);
            C child = on.append(parent);
            requireBothEnds(on, parent, child, true);
        });
    }

    /** END-02. */
    public static <P, C> void unlinkKeepsBothEndsInStep(Scene<P, C> on) {
        on.offers(on.unlinksByHelper(), "the relation has no method that unlinks and keeps both ends in step");
        readsBothEnds(on);
        Family<P, C> family = on.given(2);

        on.unit("a " + on.childName() + " is unlinked", () -> {
            P parent = on.load(family);
            C child = on.children(parent).get(0);
            on.unlink(parent, child);
            requireBothEnds(on, parent, child, false);
        });
    }

    private static <P, C> void readsBothEnds(Scene<P, C> on) {
        on.offers(on.readsParents(), "the relation does not say how the parent of a child is read");
    }

    private static <P, C> void requireBothEnds(Scene<P, C> on, P parent, C child, boolean linked) {
        String expected = linked
                ? "the " + on.parentName() + " holds the " + on.childName() + ", and the " + on.childName()
                        + " knows the " + on.parentName()
                : "neither end knows the other";
        on.require(
                on.holds(parent, child) == linked && on.knows(child, parent) == linked,
                expected,
                () -> "the "
                        + on.parentName() + (on.holds(parent, child) ? " holds" : " does not hold") + " the "
                        + on.childName()
                        + ", which " + (on.knows(child, parent) ? "knows it" : "does not know it"));
    }

    /** END-03. */
    public static <P, C> void reloadedEndsAgree(Scene<P, C> on) {
        on.offers(on.readsParents(), "the relation does not say how the parent of a child is read");
        on.forEach(List.of(1, 2), children -> {
            Family<P, C> family = on.given(children);
            on.given(1);

            on.unit(on.theParent(family) + " is loaded", () -> {
                P parent = on.load(family);
                for (C child : on.children(parent)) {
                    on.require(
                            Ids.same(on.parentIds(child), List.of(family.id())),
                            "each " + on.childName() + " of " + on.theParent(family) + " has it as its only "
                                    + on.parentName(),
                            () -> on.parentIds(child).toString());
                }
            });
        });
    }

    /** END-04. */
    public static <P, C> void movedChildLeavesItsOldParent(Scene<P, C> on) {
        Family<P, C> from = on.given(2);
        Family<P, C> to = on.given(1);

        on.unit("a " + on.childName() + " is moved", () -> {
            P old = on.load(from);
            P other = on.load(to);
            C child = on.children(old).get(0);
            on.move(child, other);
            on.require(
                    on.holds(other, child) && !on.holds(old, child),
                    "the new " + on.parentName() + " holds the " + on.childName() + ", the old one does not",
                    () -> "the new one " + (on.holds(other, child) ? "holds" : "does not hold") + " it, the old one "
                            + (on.holds(old, child) ? "still holds it" : "does not"));
            on.require(
                    !on.readsParents() || on.knows(child, other),
                    "the " + on.childName() + " knows its new " + on.parentName(),
                    () -> "it does not");
        });
    }

    /** END-05. */
    public static <P, C> void unlinkingAForeignChildChangesNothing(Scene<P, C> on) {
        on.offers(on.unlinksByHelper(), "the relation has no method that unlinks");
        Family<P, C> family = on.given(1);
        Family<P, C> other = on.given(1);

        on.attempt(() -> on.unit("a " + on.childName() + " of another " + on.parentName() + " is unlinked", () -> {
            P parent = on.load(family);
            P owner = on.load(other);
            C foreign = on.children(owner).get(0);
            on.attempt(() -> on.unlink(parent, foreign));
            on.require(
                    on.holds(owner, foreign) && (!on.readsParents() || on.knows(foreign, owner)),
                    "the " + on.childName() + " and its own " + on.parentName() + " still know each other",
                    () -> "its own " + on.parentName() + (on.holds(owner, foreign) ? " holds it" : " has lost it")
                            + (on.readsParents() && !on.knows(foreign, owner)
                                    ? "; it has lost its " + on.parentName()
                                    : ""));
            on.save(parent);
        }));

        on.expectChildren(other, other.childIds());
        on.expectChildren(family, family.childIds());
    }

    /** END-06. */
    public static <P, C> void linkingTwiceIsOneLink(Scene<P, C> on) {
        Family<P, C> family = on.given(1);
        Snapshot before = on.look();

        on.attempt(() -> on.change(
                family,
                "a " + on.childName() + " is linked once more",
                parent -> on.link(parent, on.children(parent).get(0))));

        Changes added = on.since(before).only(Changes.Kind.NEW);
        on.expectChildren(family, family.childIds());
        on.require(added.isEmpty(), "no other link is stored", () -> String.join("; ", added.lines()));
    }

    /** END-07. */
    public static <P, C> void linkAtTheChildsEndIsStored(Scene<P, C> on) {
        Family<P, C> family = on.given(1);
        var before = on.look();

        Ids<C> added = new Ids<>();
        on.unit("a " + on.childName() + " is linked at its own end", () -> {
            P parent = on.load(family);
            C child = on.newChild();
            on.linkFromChild(child, parent);
            if (on.shape() == Shape.ONE_TO_MANY && on.savesChildren()) {
                on.saveChild(child);
            } else {
                on.save(parent);
            }
            added.later(child);
        });

        on.since(before);
        on.expectChildren(family, added.with(family.childIds(), on, family));
    }

    /** END-08. */
    public static <P, C> void unlinkAtTheChildsEndIsStored(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        var before = on.look();

        on.change(family, "a " + on.childName() + " is unlinked at its own end", parent -> {
            C child = on.pick(parent, family.childIds().get(0));
            on.unlinkFromChild(child, parent);
        });

        on.since(before);
        on.expectChildren(family, family.childIds().subList(1, 2));
    }
}
