package com.example.portwise.plainjpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why rules are broken.
 *
 * @param title what the adapter does
 * @param promise the promise of the ports that it breaks
 * @param rules what happens instead, by the id of the rule
 */
record Cause(String title, String promise, Map<String, String> rules) {

    private static final Path CAUSES = Path.of("src/test/resources/causes.txt");

    /** A cause begins with {@code #}, then comes its promise, then a line for each thing that happens, with the rules. */
    static List<Cause> all() throws IOException {
        List<Cause> causes = new ArrayList<>();
        for (String paragraph : Files.readString(CAUSES).strip().split("\n\n")) {
            List<String> lines = paragraph.lines().toList();
            Map<String, String> rules = new LinkedHashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] instead = line.split(": ");
                for (String rule : instead[1].split(" ")) {
                    if (rules.put(rule, instead[0]) != null) {
                        throw new IllegalStateException(rule + " is there twice");
                    }
                }
            }
            causes.add(new Cause(lines.get(0).substring(2), lines.get(1), rules));
        }
        return causes;
    }
}
