package dev.portwise.contract;

/** The families of rules; a rule's id begins with the name of its family. */
public enum Family {
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
    BIG("growth");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** What the family is about. */
    public String title() {
        return title;
    }

    /** The family of a rule. */
    static Family of(String ruleId) {
        return valueOf(ruleId.substring(0, ruleId.indexOf('-')));
    }
}
