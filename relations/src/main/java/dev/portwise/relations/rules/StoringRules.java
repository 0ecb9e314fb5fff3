package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is linked is stored, no more and no less. */
public final class StoringRules {

    private StoringRules() {}

    /** STO-01. */
    public static <P, C> void roundTrip(Scene<P, C> on) {
        on.forEach(List.of(0, 1, 2, 50), children -> {
            Family<P, C> family = on.given(children);

            on.expectChildren(family, family.childIds());
        });
    }

    /** STO-02. */
    public static <P, C> void appendedChildIsStored(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        Snapshot before = on.look();

        Ids<C> added = new Ids<>();
        on.change(family, "a " + on.childName() + " is added", parent -> {
            C child = on.append(parent);
            added.later(child);
        });

        on.since(before);
        on.expectChildren(family, added.with(family.childIds(), on, family));
    }

    /** STO-03. */
    public static <P, C> void movedChildIsStoredOnce(Scene<P, C> on) {
        Family<P, C> from = on.given(2);
        Family<P, C> to = on.given(1);
        Snapshot before = on.look();
        Object moved = from.childIds().get(0);

        on.unit("a " + on.childName() + " is moved", () -> {
            P old = on.load(from);
            P other = on.load(to);
            on.move(on.pick(old, moved), other);
            on.save(other);
            on.save(old);
        });

        Changes changes = on.since(before);
        on.expectChildren(from, from.childIds().subList(1, 2));
        on.expectChildren(to, List.of(to.childIds().get(0), moved));
        on.require(
                changes.only(Changes.Kind.GONE).count()
                        == changes.only(Changes.Kind.NEW).count(),
                "no row more and no row less than before",
                () -> "see the store");
    }

    /** STO-08. */
    public static <P, C> void savingADetachedParentNeitherDropsNorDoubles(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        Snapshot before = on.look();
        List<P> loaded = new ArrayList<>();
        on.unit(on.theParent(family) + " is loaded with its " + on.childName() + "s", () -> {
            P parent = on.load(family);
            on.children(parent);
            loaded.add(parent);
        });

        on.unit("it is saved in another unit", () -> on.save(loaded.get(0)));

        Changes changes = on.since(before).only(change -> change.kind() != Changes.Kind.CHANGED);
        on.expectChildren(family, family.childIds());
        on.require(changes.isEmpty(), "the same rows as before", () -> String.join("; ", changes.lines()));
    }

    /** STO-11. */
    public static <P, C> void aSaveTouchesItsOwnRowsOnly(Scene<P, C> on) {
        on.given(2);
        Snapshot before = on.look();

        Family<P, C> family = on.given(2);
        on.change(family, "a " + on.childName() + " is added", on::append);

        Changes changes = on.since(before).only(change -> change.kind() != Changes.Kind.NEW);
        on.show(changes);
        on.require(
                changes.isEmpty(),
                "no row of another " + on.parentName() + " is changed",
                () -> String.join("; ", changes.lines()));
    }

    /** STO-12. */
    public static <P, C> void savingAnUnreadParentKeepsItsChildren(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        on.change(family, on.theParent(family) + " is saved, its " + on.childName() + "s not read", parent -> {});
        on.expectChildren(family, family.childIds());

        P detached = on.detached(family);
        Optional<RuntimeException> refused =
                on.attempt(() -> on.unit("it is saved in another unit", () -> on.save(detached)));

        on.requireNotRefused(refused, "a parent whose children were not read can be saved");
        on.expectChildren(family, family.childIds());
    }
}
