package dev.portwise.application.copy;

import java.util.Locale;

/** The kinds of data in the order in which they can be stored: each refers only to earlier ones. */
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
