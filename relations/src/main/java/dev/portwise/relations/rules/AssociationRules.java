package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An association is an object with attributes, between two objects that do not belong to each other. */
public final class AssociationRules {

    private AssociationRules() {}

    /** ASC-01. */
    public static <P, C> void attributesSurviveTheRoundTrip(Scene<P, C> on) {
        List<String> saved = new ArrayList<>();
        Family<P, C> family = on.given(2);
        for (C child : family.children()) {
            saved.add(on.attribute(family.parent(), child));
        }

        requireAttributes(on, family, saved);
    }

    /** ASC-02. */
    public static <P, C> void attributesSurviveSavingTheParent(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        List<String> before = attributes(on, family);

        on.change(family, on.theParent(family) + " is saved", on::children);

        requireAttributes(on, family, before);
    }

    /** ASC-03. */
    public static <P, C> void attributesSurviveSavingTheChild(Scene<P, C> on) {
        on.offers(on.findsChildren() && on.savesChildren(), "the relation does not say how a child is found and saved");
        Family<P, C> family = on.given(2);
        List<String> before = attributes(on, family);

        on.unit("a " + on.childName() + " is saved", () -> {
            C child = on.loadChild(family.childIds().get(0));
            on.parentIdsIfRead(child);
            on.saveChild(child);
        });

        requireAttributes(on, family, before);
    }

    /** ASC-04. */
    public static <P, C> void aChangedAttributeIsStored(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        List<String> before = attributes(on, family);
        Snapshot rows = on.look();

        on.change(
                family,
                "the attribute of one association is changed",
                parent -> on.changeAttribute(
                        parent, on.pick(parent, family.childIds().get(0))));

        Changes changes = on.since(rows);
        List<String> after = attributes(on, family);
        on.require(
                !after.get(0).equals(before.get(0)), "the attribute is changed", () -> "it is still " + after.get(0));
        on.require(
                after.get(1).equals(before.get(1)),
                "the other association is as before: " + before.get(1),
                () -> after.get(1));
        on.require(
                changes.only(change -> change.kind() != Changes.Kind.CHANGED).isEmpty(),
                "the same rows as before",
                () -> String.join("; ", changes.lines()));
    }

    /** ASC-05. */
    public static <P, C> void leaveAndRejoinInOneUnit(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        List<String> before = attributes(on, family);

        Optional<RuntimeException> refused =
                on.attempt(() -> on.change(family, "one association ends and begins anew", parent -> {
                    C child = on.pick(parent, family.childIds().get(0));
                    on.unlink(parent, child);
                    on.link(parent, child);
                }));

        on.requireNotRefused(refused, "one can leave and rejoin in one unit");
        on.expectChildren(family, family.childIds());
        on.require(
                attributes(on, family).get(1).equals(before.get(1)),
                "the other association is as before",
                () -> attributes(on, family).get(1));
    }

    /** ASC-06. */
    public static <P, C> void joiningTwiceKeepsTheFirst(Scene<P, C> on) {
        Family<P, C> family = on.given(1);
        on.change(
                family,
                "the attribute is changed",
                parent -> on.changeAttribute(
                        parent, on.pick(parent, family.childIds().get(0))));
        List<String> before = attributes(on, family);

        on.attempt(() -> on.change(
                family,
                "the two are linked once more",
                parent -> on.link(parent, on.pick(parent, family.childIds().get(0)))));

        on.expectChildren(family, family.childIds());
        requireAttributes(on, family, before);
    }

    /** ASC-07. */
    public static <P, C> void deletingEitherEndLeavesTheOther(Scene<P, C> on) {
        on.offers(on.findsChildren(), "the relation does not say how a child is found");
        Family<P, C> family = on.given(2);
        Object gone = family.childIds().get(0);

        Optional<RuntimeException> refused = on.attempt(
                () -> on.unit("a " + on.childName() + " is deleted", () -> on.deleteChild(on.loadChild(gone))));

        on.requireNotRefused(refused, "a " + on.childName() + " in associations can be deleted");
        on.require(on.isThere(family), on.theParent(family) + " is still there", () -> "it is gone");
        on.expectChildren(family, family.childIds().subList(1, 2));
    }

    private static <P, C> List<String> attributes(Scene<P, C> on, Family<P, C> family) {
        List<String> found = new ArrayList<>();
        on.forget();
        on.unit("the attributes are read", () -> {
            P parent = on.load(family);
            for (Object id : family.childIds()) {
                found.add(on.attribute(parent, on.pick(parent, id)));
            }
        });
        return found;
    }

    private static <P, C> void requireAttributes(Scene<P, C> on, Family<P, C> family, List<String> expected) {
        List<String> found = attributes(on, family);
        on.require(found.equals(expected), "the attributes are " + expected, found::toString);
    }
}
