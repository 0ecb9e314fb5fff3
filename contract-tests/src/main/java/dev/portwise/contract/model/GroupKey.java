package dev.portwise.contract.model;

/** What a program calls a group; the id behind it comes from the program's seed. */
public enum GroupKey {
    G1,
    G2,
    G3,
    G4
}
