package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements as readers see them. */
final class SentStatements {

    private static final int MOST_SHOWN = 40;
    private static final int LONGEST = 1_000;

    private SentStatements() {}

    /** One line each. Repetitions are one line, and the end of a long list is cut. */
    static List<String> lines(List<Statement> sent) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < sent.size() && lines.size() < MOST_SHOWN) {
            String text = sent.get(next).text();
            int times = 0;
            while (next < sent.size() && sent.get(next).text().equals(text)) {
                next++;
                times++;
            }
            lines.add(line(text) + (times > 1 ? " × " + times : ""));
        }
        if (next < sent.size()) {
            lines.add("… and " + (sent.size() - next) + " more");
        }
        return lines;
    }

    private static String line(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}
