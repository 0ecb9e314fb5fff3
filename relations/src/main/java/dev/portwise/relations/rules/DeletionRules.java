package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Policy;
import dev.portwise.relations.Scene;
import dev.portwise.relations.Shape;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A delete does what the policy says, and nothing else. */
public final class DeletionRules {

    private DeletionRules() {}

    /** DEL-01. */
    public static <P, C> void policyHolds(Scene<P, C> on) {
        on.forEach(sizes(on, List.of(0, 1, 2)), children -> deleted(on, children, on::delete));
    }

    /** DEL-02. */
    public static <P, C> void policyHoldsWithLoadedChildren(Scene<P, C> on) {
        on.forEach(List.of(1, 2), children -> deleted(on, children, on::deleteLoaded));
    }

    /** DEL-03. */
    public static <P, C> void policyHoldsForADetachedParent(Scene<P, C> on) {
        on.forEach(sizes(on, List.of(0, 2)), children -> deleted(on, children, on::deleteDetached));
    }

    /** A question is about children: without any, there is nothing to ask. */
    private static List<Integer> sizes(Scene<?, ?> on, List<Integer> sizes) {
        return sizes.stream()
                .filter(size -> size > 0 || on.policy().isPresent())
                .toList();
    }

    /** DEL-04. */
    public static <P, C> void policyHoldsForAThousand(Scene<P, C> on) {
        deleted(on, 1_000, on::delete);
    }

    /** A parent is deleted beside another one, whose children share the to-one targets of its children. */
    private static <P, C> void deleted(Scene<P, C> on, int children, Consumer<Family<P, C>> how) {
        Optional<String> table = on.childTableIfAny();
        on.givenBeside(children);
        Snapshot before = on.look();
        Family<P, C> family = on.given(children);
        Snapshot with = on.look();

        Optional<RuntimeException> refused = on.attempt(() -> how.accept(family));

        Changes changes = on.since(with);
        if (on.policy().isEmpty()) {
            on.ask("a " + on.parentName() + " with " + on.number(children) + " is deleted: "
                    + TakingOutRules.happened(refused, changes));
        } else if (on.policy().get() == Policy.RESTRICT && children > 0) {
            on.require(
                    refused.isPresent() && changes.isEmpty(),
                    "a " + on.parentName() + " with " + on.number(children) + " cannot be deleted",
                    () -> TakingOutRules.happened(refused, changes));
        } else {
            on.requireNotRefused(refused, "a " + on.parentName() + " with " + on.number(children) + " can be deleted");
            requireLeft(on, table, family, on.look().since(before));
        }
    }

    /** Of what came with the family, only children may be left, and only those that do not belong to it. */
    private static <P, C> void requireLeft(Scene<P, C> on, Optional<String> table, Family<P, C> family, Changes left) {
        boolean composition =
                on.policy().filter(policy -> policy == Policy.COMPOSITION).isPresent();
        on.offers(composition || table.isPresent(), "no table has the ids of " + on.childName() + "s");
        Changes added = left.only(Changes.Kind.NEW);
        Changes ofChildren =
                added.only(change -> table.filter(change.table()::equals).isPresent());
        Changes others =
                added.only(change -> table.filter(change.table()::equals).isEmpty());
        int expected = composition ? 0 : family.childIds().size();
        on.require(
                ofChildren.count() == expected,
                composition ? "its " + on.childName() + "s are deleted with it" : "its " + on.childName() + "s stay",
                () -> ofChildren.count() + " of " + family.childIds().size() + " are left");
        boolean linksLeft = composition || on.shape() != Shape.ONE_TO_MANY;
        on.require(
                !linksLeft || others.isEmpty(),
                "nothing else that came with it is left",
                () -> String.join("; ", others.lines()));
        if (!composition && on.findsChildren() && on.readsParents()) {
            on.unit(
                    "its " + on.childName() + "s are loaded",
                    () -> family.childIds().forEach(id -> {
                        List<Object> parents = on.parentIds(on.loadChild(id));
                        on.require(
                                !parents.contains(family.id()),
                                "they have no " + on.parentName() + " that is deleted",
                                () -> parents.toString());
                    }));
        }
    }

    /** DEL-05. */
    public static <P, C> void aDeleteTouchesItsOwnRowsOnly(Scene<P, C> on) {
        on.offers(
                on.policy().filter(policy -> policy != Policy.RESTRICT).isPresent(),
                "a parent with children is not deleted");
        // with two, a cascade that reaches too far may be refused; with one it goes through
        on.forEach(on.shape() == Shape.ONE_TO_MANY ? List.of(1, 2) : List.of(2), children -> ownRowsOnly(on, children));
    }

    private static <P, C> void ownRowsOnly(Scene<P, C> on, int children) {
        Family<P, C> other = on.given(2);
        Snapshot before = on.look();
        Family<P, C> family = on.shape() == Shape.ONE_TO_MANY ? on.given(children) : on.givenSharing(other);
        Snapshot with = on.look();

        Optional<RuntimeException> refused = on.attempt(() -> on.delete(family));

        on.requireNotRefused(refused, "it is deleted");
        Changes foreign = on.look().since(before).only(change -> change.kind() != Changes.Kind.NEW);
        on.since(with);
        on.require(
                foreign.isEmpty(),
                "every row that was there before " + on.theParent(family) + " came is still there",
                () -> "rows of others go along: " + String.join("; ", foreign.lines()));
        on.expectChildren(other, other.childIds());
    }

    /** DEL-06. */
    public static <P, C> void theDatabaseDeletesAsTheMapperDoes(Scene<P, C> on) {
        on.offers(on.policy().isPresent(), "no policy was given");
        on.offers(on.store().isRelational(), "the store has no foreign keys");
        String table = on.parentTable();
        on.again();
        on.given(1);
        Family<P, C> one = on.given(2);
        Snapshot before = on.look();
        Optional<RuntimeException> byMapper = on.attempt(() -> on.delete(one));
        Changes mapper = on.since(before);
        on.offers(
                byMapper.isEmpty() || on.policy().get() == Policy.RESTRICT,
                "the mapper does not delete, which DEL-01 finds");

        on.again();
        on.given(1);
        Family<P, C> other = on.given(2);
        Snapshot beforeToo = on.look();
        on.tell("the row of " + on.theParent(other) + " is deleted by the database's own DELETE");
        Optional<RuntimeException> byDatabase =
                on.attempt(() -> on.store().deleteBehind(table, key(beforeToo, table, other)));
        Changes database = on.since(beforeToo);

        if (byMapper.isEmpty() && byDatabase.isPresent() && !on.deletableBySql()) {
            on.ask(
                    "the mapper deletes a " + on.parentName() + " with 2 " + on.childName()
                            + "s, the database's own DELETE is refused: "
                            + Scene.reason(byDatabase.get()),
                    ".deletableBySql()");
        }
        String expected = "the mapper and the database end alike: " + kinds(mapper, byMapper);
        on.require(
                kinds(mapper, byMapper).equals(kinds(database, byDatabase)),
                expected,
                () -> "by the database: " + kinds(database, byDatabase)
                        + byDatabase.map(thrown -> ", " + Scene.reason(thrown)).orElse(""));
    }

    private static Object key(Snapshot snapshot, String table, Family<?, ?> family) {
        return snapshot.rows(table).keySet().stream()
                .filter(key -> String.valueOf(key).equals(String.valueOf(family.id())))
                .findAny()
                .orElse(family.id());
    }

    private static String kinds(Changes changes, Optional<RuntimeException> refused) {
        Map<String, Long> rows = changes.all().stream()
                .collect(Collectors.groupingBy(
                        change -> change.table() + " " + change.kind(), TreeMap::new, Collectors.counting()));
        return refused.isPresent() ? "refused" : rows.toString();
    }
}
