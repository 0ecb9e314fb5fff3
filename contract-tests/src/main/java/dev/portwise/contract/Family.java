package dev.portwise.contract;

/** The families of rules. The id of a rule begins with the name of its family. */
public enum Family {
    KIT("what the contract stands on"),
    ID("identity and round trip"),
    O2M("one-to-many"),
    M2M("many-to-many and association object"),
    CAS("cascade, orphan and delete policy"),
    LAZ("loading and round-trip budgets"),
    VAL("values and constraints"),
    ORD("order and paging"),
    REV("optimistic concurrency"),
    TXN("unit of work"),
    RACE("concurrency"),
    BIG("growth"),
    FLT("faults of the network");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** The subject of the family. */
    public String title() {
        return title;
    }

    /** The family of a rule. */
    static Family of(String ruleId) {
        return valueOf(ruleId.substring(0, ruleId.indexOf('-')));
    }
}
