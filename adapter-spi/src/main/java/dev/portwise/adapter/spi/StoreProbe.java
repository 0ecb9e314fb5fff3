package dev.portwise.adapter.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a store past the adapter's units. It sees committed rows only, and all of them, dangling links included. */
public interface StoreProbe {

    /** The ids of all objects of this kind, in no order. */
    default Set<UUID> ids(Kind kind) {
        return Set.copyOf(revisions(kind).keySet());
    }

    /** The revision of each object of this kind, by its id, as the store holds it. */
    Map<UUID, Long> revisions(Kind kind);

    /** All links of this kind, also links whose ends do not exist. */
    Set<Link> links(LinkKind kind);

    /** When each membership began, by its link, as the store holds it. */
    Map<Link, Instant> joinedOn();

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
