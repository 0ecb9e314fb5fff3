package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements as readers see them. */
final class SentStatements {

    private static final int MOST_SHOWN = 40;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_INLINE = 160;

    private SentStatements() {}

    /** One line each, without those that only prepared the store. */
    static List<String> lines(StatementLog log) {
        List<String> lines = new ArrayList<>();
        if (log.given() > 0) {
            lines.add("(before: " + log.given() + " for what the rule takes as given)");
        }
        lines.addAll(lines(log.action()));
        return lines;
    }

    /** The statements in one line, numbered; those beyond {@code promised} are marked. */
    static String inline(List<Statement> sent, int promised) {
        StringBuilder line = new StringBuilder();
        for (int number = 0; number < Math.min(sent.size(), promised + 10); number++) {
            String mark = number < promised ? (number + 1) + ". " : "+ ";
            line.append(number == 0 ? "" : ", ")
                    .append(mark)
                    .append(cut(sent.get(number).text(), LONGEST_INLINE));
        }
        return line.toString();
    }

    /** One line each. Repetitions are one line, and the end of a long list is cut. */
    private static List<String> lines(List<Statement> sent) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < sent.size() && lines.size() < MOST_SHOWN) {
            String text = sent.get(next).text();
            int times = 0;
            while (next < sent.size() && sent.get(next).text().equals(text)) {
                next++;
                times++;
            }
            lines.add(cut(text, LONGEST) + (times > 1 ? " × " + times : ""));
        }
        if (next < sent.size()) {
            lines.add("… and " + (sent.size() - next) + " more");
        }
        return lines;
    }

    private static String cut(String text, int longest) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= longest ? flat : flat.substring(0, longest) + "…";
    }
}
