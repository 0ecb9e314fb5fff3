package dev.portwise.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How SQL statements on tables begin. */
final class StatementBeginning {

    private static final Pattern BEGINNING = Pattern.compile(
            "\\s*(?:(select|with)\\b.*\\bfrom\\b.*|((?:insert\\s+into|update|delete\\s+from|merge\\s+into|replace\\s+into)\\s+[^\\s(]+).*)",
            Pattern.DOTALL);

    private StatementBeginning() {}

    /** {@code select} or {@code insert into posts}; empty if the statement is none on tables, as those of drivers. */
    static Optional<String> of(String sql) {
        Matcher begins = BEGINNING.matcher(sql.toLowerCase(Locale.ROOT));
        return begins.matches()
                ? Optional.of(begins.group(1) == null ? begins.group(2).replaceAll("\\s+", " ") : begins.group(1))
                : Optional.empty();
    }
}
