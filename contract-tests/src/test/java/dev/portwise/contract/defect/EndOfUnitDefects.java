package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with a unit that sees, reads, catches or loses something. */
final class EndOfUnitDefects {

    private EndOfUnitDefects() {}

    static List<Defect> all() {
        return Stream.of(states(), interrupted(), caught(), again(), lost(), commits())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> interrupted() {
        return List.of(
                Defect.named(
                                "an-interrupted-thread-cannot-commit",
                                "A driver refuses to commit on an interrupted thread.")
                        .in(
                                "UnitTransaction.java",
                                "Uninterrupted.run(this::commit);",
                                "if (Thread.interrupted()) { throw new dev.portwise.domain.exception.StoreUnavailable(\"interrupted\", null); } commit();")
                        .caughtBy("TXN-41"),
                Defect.named(
                                "the-interrupt-is-forgotten",
                                "Who was interrupted in a unit does not hear of it afterwards.")
                        .in(
                                "UnitTransaction.java",
                                "Uninterrupted.run(this::commit);",
                                "Uninterrupted.run(this::commit); Thread.interrupted();")
                        .caughtBy("TXN-41", "TXN-42"));
    }

    private static List<Defect> states() {
        return List.of(
                Defect.named(
                                "queries-about-tags-see-what-is-newest",
                                "A query about tags is sent outside the transaction.")
                        .in(
                                "ReferenceSession.java",
                                "sent(statement, Statement.Kind.READ); return tables;",
                                "sent(statement, Statement.Kind.READ); return writes.isEmpty() && statement.contains(\"tag\") ? store.snapshot() : tables;")
                        .caughtBy("TXN-24"),
                Defect.named(
                                "reading-units-are-one-commit-behind",
                                "A unit that only reads asks a server that lags behind.")
                        .in(
                                "ReferenceStore.java",
                                "private Tables committed = new Tables();",
                                "private Tables committed = new Tables(); private Tables previous = new Tables(); synchronized Tables previous() { return previous; }")
                        .in("ReferenceStore.java", "committed = next;", "previous = committed; committed = next;")
                        .in(
                                "ReferenceSession.java",
                                "private boolean lost;",
                                "private boolean lost; ReferenceSession behind(boolean wanted) { tables = wanted ? store.previous() : tables; return this; }")
                        .in(
                                "ReferencePersistence.java",
                                "new ReferenceSession(store, observer, network, this::requireOpen)",
                                "new ReferenceSession(store, observer, network, this::requireOpen).behind(readOnly)")
                        .caughtBy("TXN-25"),
                Defect.named("a-link-taken-away-is-no-change", "A unit that only took links away has changed nothing.")
                        .in(
                                "Tracked.java",
                                "if (end.hasChanged()) {",
                                "if (end.hasChanged() && !end.added().isEmpty()) {")
                        .caughtBy("TXN-08"));
    }

    private static List<Defect> caught() {
        return List.of(
                Defect.named(
                                "refused-bulk-removal-kills-no-unit",
                                "A unit goes on after a bulk removal that was refused.")
                        .in("UnitRepository.java", "return unit.ask(() -> deleteAll(ids));", "return deleteAll(ids);")
                        .caughtBy("TXN-26"),
                Defect.named("taken-id-kills-no-unit", "A unit goes on after an id that was in use.")
                        .in(
                                "UnitRepository.java",
                                "throw unit.killedBy(new AlreadyExists(name, aggregate.id(), null));",
                                "throw new AlreadyExists(name, aggregate.id(), null);")
                        .caughtBy("TXN-26"),
                Defect.named("looking-in-vain-kills", "A unit is dead once it looked for something in vain.")
                        .in(
                                "UnitRepository.java",
                                "orElseThrow(() -> new NotFound(name, id));",
                                "orElseThrow(() -> unit.killedBy(new NotFound(name, id)));")
                        .caughtBy("TXN-27"));
    }

    private static List<Defect> again() {
        return List.of(
                Defect.named(
                                "work-runs-again-after-a-conflict",
                                "A unit that met a conflict runs its work again by itself.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "return run(false, work);",
                                "try { return run(false, work); } catch (dev.portwise.domain.exception.Conflict again) { return run(false, work); }")
                        .caughtBy("TXN-28"),
                Defect.named("work-runs-again-after-a-loss", "A unit that lost runs its work again by itself.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "return run(false, work);",
                                "try { return run(false, work); } catch (dev.portwise.domain.exception.Retryable again) { return run(false, work); }")
                        .caughtBy("TXN-30"),
                Defect.named("leaving-commits", "Leaving a group commits what the unit has sent so far.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write( \"delete memberships\", tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids)));",
                                "session.write( \"delete memberships\", tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids))); session.commit(); session.close();")
                        .caughtBy("TXN-29"));
    }

    private static List<Defect> lost() {
        return List.of(
                Defect.named(
                                "lost-unit-begins-anew-in-silence",
                                "A unit whose connection was lost goes on in another transaction.")
                        .in(
                                "ReferenceSession.java",
                                "lost = true; throw gone;",
                                "writes.clear(); tables = store.snapshot(); network.exchange(atTheServer);")
                        .caughtBy("TXN-30"),
                Defect.named(
                                "lost-server-is-an-unavailable-store",
                                "A unit that lost its server and can be run again is told that the store is unavailable.")
                        .in(
                                "ReferenceSession.java",
                                "? new Retryable(",
                                "? new dev.portwise.domain.exception.StoreUnavailable(")
                        .caughtBy("TXN-30"),
                Defect.named(
                                "lost-server-is-an-unknown-outcome",
                                "A unit that lost its server before the commit is told that it may be stored.")
                        .in("ReferenceSession.java", "? new Retryable(", "? new OutcomeUnknown(")
                        .caughtBy("TXN-30", "FLT-01"),
                Defect.named("failure-of-the-rollback-is-not-translated", "What a rollback throws is the driver's.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "RuntimeException second = transaction.meaning(failed);",
                                "RuntimeException second = failed;")
                        .caughtBy("TXN-32"));
    }

    private static List<Defect> commits() {
        return List.of(
                Defect.named("unanswered-commit-is-run-again", "A commit that got no answer is said to have failed.")
                        .in("ReferenceSession.java", "throw new OutcomeUnknown(", "throw new Retryable(")
                        .caughtBy("TXN-30", "TXN-31", "FLT-01", "FLT-04"),
                Defect.named("unanswered-commit-ends-well", "A commit that got no answer is taken for a success.")
                        .in("ReferenceSession.java", "throw new OutcomeUnknown(", "new OutcomeUnknown(")
                        .caughtBy("TXN-30", "TXN-31", "FLT-01"));
    }
}
