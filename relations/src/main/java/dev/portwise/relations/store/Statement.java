package dev.portwise.relations.store;

import java.util.Locale;
import java.util.Set;

/**
 * A statement that the application sent.
 *
 * @param times how many sets of parameters it was sent with; more than one in a batch
 */
public record Statement(String text, Kind kind, int times) {

    private static final Set<String> READS = Set.of("select", "with", "table", "values");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge", "replace");

    /** What a statement does. */
    public enum Kind {
        READ,
        WRITE,
        /** Neither: a call, a setting, the next value of a sequence. */
        OTHER
    }

    /** A statement of SQL. */
    public static Statement sql(String text, int times) {
        return new Statement(text, kindOf(text.strip().toLowerCase(Locale.ROOT)), times);
    }

    private static Kind kindOf(String text) {
        if (text.contains("next value for") || text.contains("nextval") || text.contains("next_val")) {
            return Kind.OTHER;
        }
        String verb = text.replaceFirst("^(/\\*.*?\\*/|\\()\\s*", "").split("\\W", 2)[0];
        return READS.contains(verb) ? Kind.READ : WRITES.contains(verb) ? Kind.WRITE : Kind.OTHER;
    }

    /** Whether the statement writes and begins with this verb, in lower case. */
    public boolean writes(String verb) {
        return kind == Kind.WRITE && text.strip().toLowerCase(Locale.ROOT).startsWith(verb);
    }

    @Override
    public String toString() {
        return times > 1 ? text + "  (" + times + " times in a batch)" : text;
    }
}
