package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong between two units at once. */
final class RaceDefects {

    private RaceDefects() {}

    static List<Defect> all() {
        return List.of(Defect.named(
                        "last-commit-wins", "A unit commits the state it worked on, without what others committed.")
                .in(
                        "ReferenceSession.java",
                        "store.commit(writes);",
                        "store.commit(java.util.List.of(newest -> newest.become(tables)));")
                .in(
                        "Tables.java",
                        "Tables copy() {",
                        "void become(Tables other) { posts.clear(); posts.putAll(other.posts); users.clear(); users.putAll(other.users); memberships.clear(); memberships.putAll(other.memberships); } Tables copy() {")
                .caughtBy("RACE-01"));
    }
}
