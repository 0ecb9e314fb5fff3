package dev.portwise.contract.model;

/** The names of users in programs. The id of each comes from the seed of the program. */
public enum UserKey {
    U1,
    U2,
    U3,
    U4,
    U5
}
