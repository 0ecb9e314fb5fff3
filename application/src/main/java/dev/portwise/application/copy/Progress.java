package dev.portwise.application.copy;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {

    /** So many more of a kind are done; of memberships, the users they belong to. */
    void done(Kind kind, int more);
}
