package dev.portwise.comparison;

/** Hears how far a comparison is. */
@FunctionalInterface
public interface Progress {

    /** The next piece of work begins, on a candidate or on all of an engine. Several threads may call it. */
    void begins(String where, String what);

    /** The next part of the comparison begins. It takes about so many seconds on two cores. */
    default void part(int seconds) {}
}
