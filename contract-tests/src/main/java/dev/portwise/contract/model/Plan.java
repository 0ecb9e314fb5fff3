package dev.portwise.contract.model;

/** Which to-many relations are loaded with an aggregate. The last two are for users, which have two of them. */
public enum Plan {
    LAZY,
    EAGER,
    WITH_POSTS,
    WITH_MEMBERSHIPS
}
