package dev.portwise.relations;

import java.util.Locale;

/** The kinds of relation. */
public enum Shape {
    ONE_TO_MANY,
    MANY_TO_MANY,
    /** Many-to-many through an object of its own, which has attributes. */
    ASSOCIATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
