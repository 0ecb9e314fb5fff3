package dev.portwise.relations;

import java.util.ArrayList;
import java.util.List;

/** A finding as text that fits on a screen. */
final class FindingText {

    private static final int LINES = 25;
    private static final int WIDTH = 200;

    private FindingText() {}

    static String of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.relation() + ": " + heading(finding.rule()));
        add(lines, "done", finding.done(), 5);
        add(lines, "expected", List.of(finding.expected()), 1);
        add(lines, "found", List.of(finding.found()), 1);
        add(lines, "in the store", finding.inStore(), 5);
        add(lines, "sent", finding.statements(), 4);
        add(lines, "mapping", finding.mapping().isEmpty() ? List.of() : List.of(finding.mapping()), 1);
        add(lines, "again", finding.reproducer().lines().toList(), LINES - lines.size());
        return String.join("\n", lines);
    }

    /** The rule, in a line. */
    static String heading(Rule rule) {
        return rule.sentence() + " [" + rule.label() + "]";
    }

    private static void add(List<String> lines, String title, List<String> texts, int limit) {
        boolean cut = texts.size() > limit;
        for (int line = 0; line < Math.min(texts.size(), limit); line++) {
            boolean last = cut && line == limit - 1;
            String text = last
                    ? "… " + (texts.size() - line) + " more"
                    : texts.get(line).replaceAll("\\s*\\R\\s*", " ");
            lines.add("  %-13s%s".formatted(line == 0 ? title + ":" : "", Texts.shortened(text, WIDTH)));
        }
    }
}
