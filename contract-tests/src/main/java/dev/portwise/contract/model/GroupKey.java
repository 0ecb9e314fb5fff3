package dev.portwise.contract.model;

/** The names of groups in programs. The id of each comes from the seed of the program. */
public enum GroupKey {
    G1,
    G2,
    G3,
    G4
}
