package dev.portwise.contract.model;

/** What a program calls a tag; the id behind it comes from the program's seed. */
public enum TagKey {
    T1,
    T2,
    T3,
    T4
}
