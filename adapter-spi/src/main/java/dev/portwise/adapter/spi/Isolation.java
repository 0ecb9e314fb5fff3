package dev.portwise.adapter.spi;

/** The isolation level of concurrent units. The contract tests the level that a store declares. */
public enum Isolation {
    NONE("a unit sees uncommitted changes of other units"),
    READ_COMMITTED("each query of a unit sees all changes that are committed by then"),
    SNAPSHOT("every query of a unit sees the changes that were committed at its first query"),
    SERIALIZABLE("as snapshot; of two concurrent units that fit no serial order, at most one commits");

    private final String meaning;

    Isolation(String meaning) {
        this.meaning = meaning;
    }

    /** The level in words. */
    public String meaning() {
        return meaning;
    }
}
