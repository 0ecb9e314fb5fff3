package dev.portwise.application;

import java.util.UUID;

/** Where the ids of new things come from; the domain takes them as they are. */
@FunctionalInterface
public interface Ids {

    /** An id nobody was given before, of version 7: its order as unsigned bytes is the order of creation. */
    UUID next();
}
