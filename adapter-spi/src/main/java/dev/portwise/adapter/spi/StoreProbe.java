package dev.portwise.adapter.spi;

import java.util.Set;
import java.util.UUID;

/** Looks into a store without the adapter's units: committed state only, dangling ends included. */
public interface StoreProbe {

    /** The ids of everything of that kind, in no order. */
    Set<UUID> ids(Kind kind);

    /** Every link of that kind, also one whose ends are not there. */
    Set<Link> links(LinkKind kind);

    /** Removes all data, keeps the schema. */
    void empty();

    /** What is stored under an id of its own. */
    enum Kind {
        USER,
        POST,
        TAG,
        GROUP
    }

    /** What is stored as a pair of ids. */
    enum LinkKind {
        /** from a post to its author */
        AUTHOR,
        /** from a post to a tag */
        TAGGED,
        /** from a user to a group */
        MEMBERSHIP,
        /** from a group to its owner; groups without one have no link */
        OWNER
    }

    /** One link. */
    record Link(UUID from, UUID to) {}
}
