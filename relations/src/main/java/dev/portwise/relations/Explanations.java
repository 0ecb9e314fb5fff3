package dev.portwise.relations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The page of the rules, by rule. */
final class Explanations {

    private static final String PAGE = "relation-rules.md";
    private static final Map<String, String> BY_ID = read();

    private Explanations() {}

    /** What the page says about the rule with this id; empty if nothing. */
    static String of(String id) {
        return BY_ID.getOrDefault(id, "");
    }

    private static Map<String, String> read() {
        Map<String, String> sections = new TreeMap<>();
        for (String section : page().split("\n### ", -1)) {
            String[] parts = section.split("\n", 2);
            sections.put(
                    parts[0].split(" ", 2)[0],
                    parts.length == 1
                            ? ""
                            : parts[1].replaceAll("(?s)\n## .*", "").strip());
        }
        return sections;
    }

    private static String page() {
        try (InputStream page = Explanations.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException("the jar is not whole: " + PAGE + " is missing");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
