package dev.portwise.application.copy;

import java.util.Locale;

/** What a store holds, in the order in which it can be stored: nothing points to what comes after it. */
public enum Kind {
    USERS,
    GROUPS,
    MEMBERSHIPS,
    TAGS,
    POSTS;

    /** In lower case: {@code posts}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
