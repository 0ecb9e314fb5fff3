package dev.portwise.relations;

/** Why a rule matters. */
public enum Kind {
    /** Data is wrong, lost or refused. A finding fails the test. */
    CORRECTNESS,
    /** The result is right, but costs too many statements. A finding is reported, and fails only on request. */
    COST
}
