package dev.portwise.application.copy;

/** Hears how far a copy or a comparison is. */
@FunctionalInterface
public interface Progress {

    /** So many more of a kind are done. Memberships are counted by their users. */
    void done(Kind kind, int more);
}
