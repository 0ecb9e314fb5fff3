package dev.portwise.adapter.spi;

import java.util.Locale;

/** A property that a store declares or does not declare. The contract tests either case. */
public enum Guarantee {
    ATOMIC_UNITS("a unit is stored as a whole or not at all"),
    ISOLATED_UNITS("no unit sees uncommitted changes of another unit"),
    FOREIGN_KEYS(
            "the store itself refuses a link to a missing row; without this, the adapter adds one write per new link"),
    SERVER_CHECKED_RACES("the store decides between two concurrent changes of one relation"),
    LOCK_FREE_READS("a reading unit never waits for a writing unit"),
    DURABLE_UNITS("a committed unit survives a crash of the server"),
    SCALE("10,000 rows take as many round trips as one row; without this, a batch holds at most 1,000 rows"),
    CODE_POINT_ORDER("texts are ordered by code point; without this, by UTF-16 code unit");

    private final String meaning;

    Guarantee(String meaning) {
        this.meaning = meaning;
    }

    /** The property in words. */
    public String meaning() {
        return meaning;
    }

    /** The name in words: {@code foreign keys}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
