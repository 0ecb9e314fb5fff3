package dev.portwise.contract.model;

/** What a program calls a user; the id behind it comes from the program's seed. */
public enum UserKey {
    U1,
    U2,
    U3,
    U4,
    U5
}
