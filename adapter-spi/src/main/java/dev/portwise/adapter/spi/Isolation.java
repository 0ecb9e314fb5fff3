package dev.portwise.adapter.spi;

/** What units that run at once see of each other; the contract asserts what a store declares. */
public enum Isolation {
    NONE("a unit sees what others have not finished"),
    READ_COMMITTED("each question of a unit sees what others have committed by then"),
    SNAPSHOT("a unit sees what was committed when it asked first"),
    SERIALIZABLE("as in a snapshot, and units that cannot have run one after another do not both succeed");

    private final String meaning;

    Isolation(String meaning) {
        this.meaning = meaning;
    }

    /** The level in words. */
    public String meaning() {
        return meaning;
    }
}
