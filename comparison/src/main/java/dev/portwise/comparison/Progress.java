package dev.portwise.comparison;

/** Hears how far a comparison is. */
@FunctionalInterface
public interface Progress {

    /** The next piece of work begins, on a candidate or on all of an engine. */
    void begins(String where, String what);
}
