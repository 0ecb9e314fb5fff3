package dev.portwise.contract.model;

/** What a program calls a post; the id behind it comes from the program's seed. */
public enum PostKey {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7
}
