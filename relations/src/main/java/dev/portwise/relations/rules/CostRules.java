package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Policy;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Heard;

/** What changes cost. */
public final class CostRules {

    private CostRules() {}

    /** CST-01. */
    public static <P, C> void appendingDoesNotGrowWithTheList(Scene<P, C> on) {
        doesNotGrow(
                on,
                1,
                20,
                "a " + on.childName() + " is added",
                family -> on.change(family, "a " + on.childName() + " is added", on::append));
    }

    /** CST-02. */
    public static <P, C> void takingOneOutIsOneWrite(Scene<P, C> on) {
        on.offersTakingOut();
        Family<P, C> family = on.given(10);

        Heard heard = on.change(
                family,
                "one of 10 " + on.childName() + "s is taken out",
                parent -> on.unlink(parent, on.pick(parent, family.childIds().get(4))));

        int rows = Scene.count(heard, "delete") + Scene.count(heard, "insert");
        on.show(heard);
        on.require(
                rows <= 2 && Scene.count(heard, "insert") == 0,
                "one delete of a link, one of the child at most",
                () -> Scene.count(heard, "delete") + " deletes and " + Scene.count(heard, "insert") + " inserts");
    }

    /** CST-03. */
    public static <P, C> void savingAnUnchangedParentWritesNothing(Scene<P, C> on) {
        Family<P, C> family = on.given(5);

        Heard heard = on.change(family, "it is loaded and saved, unchanged", on::children);

        on.show(heard);
        on.require(heard.writes().isEmpty(), "nothing is written", () -> heard.written() + " writes");
    }

    /** CST-04. */
    public static <P, C> void deletingDoesNotGrowWithTheChildren(Scene<P, C> on) {
        on.offers(
                on.policy().filter(policy -> policy != Policy.RESTRICT).isPresent(),
                "a parent with children is not deleted");
        doesNotGrow(
                on,
                2,
                20,
                "it is deleted",
                family -> on.unit(on.theParent(family) + " is deleted", () -> on.delete(on.load(family))));
    }

    /** CST-05. */
    public static <P, C> void appendingWritesTheNewRowsAlone(Scene<P, C> on) {
        Family<P, C> family = on.given(10);

        Heard heard = on.change(family, "a " + on.childName() + " is added to 10", on::append);

        int limit = 4;
        on.show(heard);
        on.require(
                heard.written() <= limit && Scene.count(heard, "delete") == 0,
                "the new rows, and no delete",
                () -> heard.written() + " writes, " + Scene.count(heard, "delete") + " of them deletes");
    }

    private static <P, C> void doesNotGrow(Scene<P, C> on, int few, int many, String what, Step<P, C> step) {
        Heard small = cost(on, few, step);
        Heard large = cost(on, many, step);

        on.show(large);
        on.require(
                Growth.isBounded(small, large, many - few),
                what + ": as many statements for " + many + " " + on.childName() + "s as for " + few + ": "
                        + small.count(),
                () -> large.count() + "");
    }

    private interface Step<P, C> {

        Heard on(Family<P, C> family);
    }

    private static <P, C> Heard cost(Scene<P, C> on, int children, Step<P, C> step) {
        on.distinctTargets();
        Family<P, C> family = on.given(children);
        on.forget();
        return step.on(family);
    }
}
