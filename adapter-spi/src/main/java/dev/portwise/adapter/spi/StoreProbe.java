package dev.portwise.adapter.spi;

import java.util.Set;
import java.util.UUID;

/** Reads a store past the adapter's units. It sees committed rows only, and all of them, dangling links included. */
public interface StoreProbe {

    /** The ids of all objects of this kind, in no order. */
    Set<UUID> ids(Kind kind);

    /** All links of this kind, also links whose ends do not exist. */
    Set<Link> links(LinkKind kind);

    /** Removes all data and keeps the schema. */
    void empty();

    /** An object that is stored under its own id. */
    enum Kind {
        USER,
        POST,
        TAG,
        GROUP
    }

    /** A link that is stored as a pair of ids. */
    enum LinkKind {
        /** From a post to its author. */
        AUTHOR,
        /** From a post to a tag. */
        TAGGED,
        /** From a user to a group. */
        MEMBERSHIP,
        /** From a group to its owner. A group without an owner has no link. */
        OWNER
    }

    /** One link. */
    record Link(UUID from, UUID to) {}
}
