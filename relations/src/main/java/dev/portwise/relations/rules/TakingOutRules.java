package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Policy;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of a child that is taken out of its parent. */
public final class TakingOutRules {

    private TakingOutRules() {}

    /** STO-04. */
    public static <P, C> void takenOutAsThePolicySays(Scene<P, C> on) {
        on.forEach(List.of(1, 2), children -> takenOut(on, children));
    }

    private static <P, C> void takenOut(Scene<P, C> on, int number) {
        Optional<String> table = on.childTableIfAny();
        Family<P, C> family = on.given(number);
        Snapshot before = on.look();
        Object out = family.childIds().get(0);

        Optional<RuntimeException> refused = on.attempt(() -> on.change(
                family, "a " + on.childName() + " is taken out", parent -> on.unlink(parent, on.pick(parent, out))));

        Changes changes = on.since(before);
        Optional<Policy> said = on.takenOut();
        if (said.isEmpty()) {
            on.ask("a " + on.childName() + " that is taken out: " + happened(refused, changes));
            return;
        }
        Policy policy = said.get();
        if (policy == Policy.RESTRICT) {
            on.require(
                    refused.isPresent() && changes.isEmpty(),
                    "taking out is refused",
                    () -> happened(refused, changes));
        } else {
            on.requireNotRefused(refused, "a " + on.childName() + " can be taken out");
            on.expectChildren(family, family.childIds().subList(1, number));
            boolean lives = table.filter(name ->
                            changes.only(Changes.Kind.GONE).only(row(name, out)).isEmpty())
                    .isPresent();
            on.require(
                    table.isEmpty() || lives == (policy != Policy.COMPOSITION),
                    policy == Policy.COMPOSITION ? "its row is deleted" : "its row stays",
                    () -> lives ? "it is still in the table, without a " + on.parentName() : "it was deleted");
        }
    }

    private static Predicate<Changes.Change> row(String table, Object id) {
        return change ->
                change.table().equals(table) && String.valueOf(change.key()).equals(String.valueOf(id));
    }

    /** STO-05. */
    public static <P, C> void takingOneOutLeavesTheOthers(Scene<P, C> on) {
        String table = on.childTable();
        Family<P, C> three = on.given(3);
        Snapshot before = on.look();

        on.attempt(() -> on.change(
                three,
                "the first of three is taken out",
                parent -> on.unlink(parent, on.pick(parent, three.childIds().get(0)))));

        Changes others = on.since(before)
                .only(change -> change.table().equals(table)
                        && !String.valueOf(change.key())
                                .equals(String.valueOf(three.childIds().get(0)))
                        && !(on.ordered() && change.kind() == Changes.Kind.CHANGED));
        on.require(
                others.isEmpty(),
                "the rows of the other " + on.childName() + "s are as before",
                () -> String.join("; ", others.lines()));
    }

    /** STO-06. */
    public static <P, C> void outAndBackIsNoChange(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        Snapshot before = on.look();

        on.change(family, "a " + on.childName() + " is taken out and put back", parent -> {
            C child = on.pick(parent, family.childIds().get(0));
            on.unlink(parent, child);
            on.link(parent, child);
        });

        Changes changes = on.since(before);
        on.expectChildren(family, family.childIds());
        on.require(
                changes.only(change -> change.kind() != Changes.Kind.CHANGED).isEmpty(),
                "the same rows as before",
                () -> String.join("; ", changes.lines()));
    }

    /** STO-07. */
    public static <P, C> void orderSurvivesARemoval(Scene<P, C> on) {
        on.offers(on.ordered(), "the relation does not say that its order means something");
        on.offersTakingOut();
        Family<P, C> family = on.given(5);
        on.require(
                on.reload(family).equals(family.childIds()),
                "the order in which they were linked",
                () -> on.reload(family).toString());

        List<Object> left = new ArrayList<>(family.childIds());
        left.remove(2);
        on.change(
                family,
                "the one in the middle is taken out",
                parent -> on.unlink(parent, on.pick(parent, family.childIds().get(2))));

        on.require(
                on.reload(family).equals(left),
                "the others in their order: " + left,
                () -> on.reload(family).toString());
    }

    /** STO-09. */
    public static <P, C> void outInOneUnitAndBackInTheNext(Scene<P, C> on) {
        on.offers(
                on.takenOut()
                        .filter(policy -> policy == Policy.LINK || policy == Policy.DETACH)
                        .isPresent(),
                "a child that is taken out is no longer there");
        on.offers(on.findsChildren(), "the relation does not say how a child is found");
        Family<P, C> family = on.given(2);
        Object out = family.childIds().get(0);
        on.change(family, "a " + on.childName() + " is taken out", parent -> on.unlink(parent, on.pick(parent, out)));

        on.change(family, "it is linked again", parent -> {
            C child = on.loadChild(out);
            on.link(parent, child);
            if (on.savesChildren()) {
                on.saveChild(child);
            }
        });

        on.expectChildren(family, family.childIds());
    }

    /** STO-10. */
    public static <P, C> void oneOutAndAnotherIn(Scene<P, C> on) {
        on.offersTakingOut();
        Family<P, C> family = on.given(2);

        Ids<C> added = new Ids<>();
        on.change(family, "one " + on.childName() + " is taken out, another is added", parent -> {
            on.unlink(parent, on.pick(parent, family.childIds().get(0)));
            C child = on.append(parent);
            added.later(child);
        });

        on.expectChildren(family, added.with(family.childIds().subList(1, 2), on, family));
    }

    static String happened(Optional<RuntimeException> refused, Changes changes) {
        return refused.map(thrown -> "refused: " + Scene.reason(thrown))
                .orElse(changes.isEmpty() ? "nothing changes in the store" : String.join("; ", changes.lines()));
    }
}
