package dev.portwise.application;

import java.util.UUID;

/** Makes the ids of new aggregates; the domain takes them as they are. */
@FunctionalInterface
public interface IdGenerator {

    /** A new UUID of version 7. Later ones are greater, compared as unsigned bytes. */
    UUID next();
}
