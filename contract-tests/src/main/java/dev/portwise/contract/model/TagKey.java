package dev.portwise.contract.model;

/** The names of tags in programs. The id of each comes from the seed of the program. */
public enum TagKey {
    T1,
    T2,
    T3,
    T4
}
