package dev.portwise.adapter.spi;

/** Something a store may or may not promise; the contract asserts either outcome. */
public enum Guarantee {
    ATOMIC_UNITS("a unit is stored as a whole or not at all"),
    ISOLATED_UNITS("what a unit has not committed is invisible to others"),
    FOREIGN_KEYS(
            "the store itself refuses dangling links; without, the adapter guards each new link by one more write"),
    SERVER_CHECKED_RACES("two units racing for one relation are decided by the store"),
    LOCK_FREE_READS("a unit that reads waits for none that writes"),
    DURABLE_UNITS("a finished unit survives the sudden end of the server"),
    SCALE("ten thousand rows cost the round trips of one; without, a batch carries a thousand, and growth ends there"),
    CODE_POINT_ORDER("texts are ordered by code point; without, by UTF-16 unit");

    private final String meaning;

    Guarantee(String meaning) {
        this.meaning = meaning;
    }

    /** The promise in words. */
    public String meaning() {
        return meaning;
    }
}
