package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong when the network does. */
final class FaultDefects {

    private FaultDefects() {}

    static List<Defect> all() {
        return List.of(
                Defect.named(
                                "a-lost-reader-is-answered",
                                "A read whose answer was lost is answered as if nothing were there.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement); Stream<R> found",
                                "Tables tables; try { tables = session.read(statement); } catch (ReferenceNetwork.ConnectionLost lost) { return List.of(); } Stream<R> found")
                        .caughtBy("FLT-02"),
                Defect.named(
                                "the-lost-keep-their-locks",
                                "A unit that lost its connection holds up all others for long.")
                        .in(
                                "ReferenceSession.java",
                                "lost = true; throw gone;",
                                "lost = true; ABANDONED.add(store); throw gone;")
                        .in(
                                "ReferenceSession.java",
                                "private boolean lost;",
                                "private boolean lost; private static final java.util.Set<ReferenceStore> ABANDONED = java.util.concurrent.ConcurrentHashMap.newKeySet();")
                        .in(
                                "ReferenceSession.java",
                                "public void commit() { requireOpen.run();",
                                "public void commit() { requireOpen.run(); if (!writes.isEmpty() && ABANDONED.remove(store)) { throw new Retryable(\"locked\", null); }")
                        .caughtBy("FLT-03"));
    }
}
