package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with what an adapter tells of itself. */
final class WitnessDefects {

    private WitnessDefects() {}

    static List<Defect> all() {
        return List.of(
                Defect.named("the-observer-is-forgotten", "The store is opened without its observer.")
                        .in(
                                "ReferenceAdapter.java",
                                "settings.observer(),",
                                "dev.portwise.adapter.spi.StatementObserver.NONE,")
                        .caughtBy("KIT-01", "KIT-02"),
                Defect.named("deletions-are-not-told", "The observer hears of every statement but deletions.")
                        .in(
                                "ReferenceSession.java",
                                "observer.sent(new Statement(statement, kind, Duration.ZERO));",
                                "if (!statement.startsWith(\"delete\")) { observer.sent(new Statement(statement, kind, Duration.ZERO)); }")
                        .caughtBy("KIT-02"),
                Defect.named("reads-are-told-as-writes", "Every statement is told as a write.")
                        .in(
                                "ReferenceSession.java",
                                "observer.sent(new Statement(statement, kind, Duration.ZERO));",
                                "observer.sent(new Statement(statement, Statement.Kind.WRITE, Duration.ZERO));")
                        .caughtBy("KIT-01"),
                Defect.named("each-opening-is-a-store-of-its-own", "Two openings of one address share nothing.")
                        .in(
                                "ReferenceAdapter.java",
                                "named.computeIfAbsent(url, name -> new ReferenceStore())",
                                "new ReferenceStore()")
                        .caughtBy("KIT-03"),
                Defect.named("less-is-declared-when-observed", "A store that is observed declares no scale.")
                        .in(
                                "ReferencePersistence.java",
                                "EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS))",
                                "observer == StatementObserver.NONE ? EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS)) : EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS, Guarantee.SCALE))")
                        .caughtBy("KIT-03"),
                Defect.named("foreign-keys-are-not-declared", "A store with foreign keys declares that it has none.")
                        .in(
                                "ReferencePersistence.java",
                                "EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS))",
                                "EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS, Guarantee.FOREIGN_KEYS))")
                        .caughtBy("KIT-04", "KIT-05"),
                keeping(
                        "a-unit-that-reads-keeps-its-connection",
                        "requireOpen.run();\n        try {",
                        "writes.isEmpty()"),
                keeping(
                        "a-unit-that-writes-keeps-its-connection",
                        "requireOpen.run();\n        try {",
                        "!writes.isEmpty()"),
                keeping(
                        "a-unit-that-fails-keeps-its-connection",
                        "requireOpen.run();\n        writes.clear();",
                        "true"));
    }

    /** The pool of twenty is full again once the store is emptied, so that other rules do not all run out of connections. */
    private static Defect keeping(String name, String end, String when) {
        return Defect.named(name, "Twenty units of the kind, and the pool is empty.")
                .in("ReferenceStore.java", "private Tables committed", "int kept;\n    private Tables committed")
                .in("ReferenceStore.java", "void empty() {", "void empty() {\n        kept = 0;")
                .in(
                        "ReferenceSession.java",
                        "this.store = store;",
                        "this.store = store; if (store.kept >= 20) { throw new dev.portwise.domain.exception.StoreUnavailable(\"no connection is free\", null); }")
                .in("ReferenceSession.java", end, "if (" + when + ") { store.kept++; }\n        " + end)
                .caughtBy("KIT-06");
    }
}
