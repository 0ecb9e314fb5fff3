package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.Optional;

/** A change happens as a whole or not at all. */
public final class AtomicityRules {

    /** How many writes are made to fail, one after another. */
    private static final int WRITES = 6;

    private AtomicityRules() {}

    /** ATO-01. */
    public static <P, C> void aUnitThatFailsLeavesNothing(Scene<P, C> on) {
        on.offers(on.store().hasTransactions(), "the store does not say how a transaction begins and ends");
        Family<P, C> family = on.given(1);
        Snapshot before = on.look();

        Optional<RuntimeException> failed = on.attempt(
                () -> on.unit("a " + on.childName() + " is added, and the unit throws an exception at its end", () -> {
                    P parent = on.load(family);
                    on.append(parent);
                    on.save(parent);
                    throw new UnsupportedOperationException("the unit fails on purpose");
                }));

        on.require(failed.isPresent(), "the exception comes through", () -> "it was swallowed");
        Changes changes = on.since(before);
        on.require(changes.isEmpty(), "nothing is stored", () -> String.join("; ", changes.lines()));
    }

    /** ATO-02. */
    public static <P, C> void aSaveThatFailsMidwayLeavesNothing(Scene<P, C> on) {
        on.offers(on.transactional(), "the relation does not say that a save is a transaction of its own");
        on.offers(on.store().statements().canFail(), "statements of this store cannot be made to fail");
        for (int nth = 1; nth <= WRITES; nth++) {
            on.again();
            P parent = on.newParentWith(2);
            Snapshot before = on.look();
            on.tell("it is saved outside of any unit; the write number " + nth + " fails");
            if (!on.failing(nth, () -> on.save(parent))) {
                return;
            }
            requireUnchanged(on, before);
        }
    }

    /** ATO-03. */
    public static <P, C> void aDeleteThatFailsMidwayLeavesEverything(Scene<P, C> on) {
        on.offers(on.transactional(), "the relation does not say that a delete is a transaction of its own");
        on.offers(on.store().statements().canFail(), "statements of this store cannot be made to fail");
        for (int nth = 1; nth <= WRITES; nth++) {
            on.again();
            Family<P, C> family = on.given(2);
            P parent = on.detached(family);
            Snapshot before = on.look();
            on.tell("it is deleted outside of any unit; the write number " + nth + " fails");
            if (!on.failing(nth, () -> on.delete(parent))) {
                return;
            }
            requireUnchanged(on, before);
        }
    }

    private static <P, C> void requireUnchanged(Scene<P, C> on, Snapshot before) {
        Changes changes = on.since(before);
        on.require(
                changes.isEmpty(),
                "the store is as before",
                () -> "half of it is stored: " + String.join("; ", changes.lines()));
    }
}
