package dev.portwise.contract.model;

/** The names of posts in programs. The id of each comes from the seed of the program. */
public enum PostKey {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7
}
