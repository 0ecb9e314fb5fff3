package com.example.portwise.plainjpa;

import dev.portwise.contract.ContractResult;
import dev.portwise.contract.Family;
import dev.portwise.contract.RuleResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules that the adapter breaks, as a page. */
final class BrokenRules {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String HEAD = """
            # A plain JPA adapter against the contract

            <!-- Made by a run of the contract: mvn verify -Pthorough -pl examples -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dinvoker.test=plain-jpa -Dportwise.update=docs -->

            `examples/plain-jpa` is an adapter as an ordinary team writes it in a day: annotated entities with cascades and
            orphan removal, a mapping to the domain's objects, `join fetch`, and `merge` to write back. It has %,d lines of
            Java, without blank lines, imports and comments. The unit of work, the schema and the connection pool are
            Portwise's own. Bugs that ordinary use shows were mended; nothing was done to please a rule.

            On H2 it breaks **%d of the %d rules** of [the contract](contract.md), the same ones in every run. Its test makes this
            page, and fails if the adapter breaks another rule or keeps one of these. Each line names the rule and, in bold, what
            happens instead.

            ## The causes

            | rules | the adapter | the promise that it breaks |
            |---:|---|---|
            """;

    private BrokenRules() {}

    static String document(ContractResult result, List<Cause> causes) {
        StringBuilder text = new StringBuilder(
                HEAD.formatted(lines(), result.failures().size(), result.rules().size()));
        Map<String, String> instead = new HashMap<>();
        for (Cause cause : causes) {
            instead.putAll(cause.rules());
            text.append("| %d | %s | %s |\n".formatted(cause.rules().size(), cause.title(), cause.promise()));
        }
        for (Family family : Family.values()) {
            append(text, family, result, instead);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Family family, ContractResult result, Map<String, String> instead) {
        List<RuleResult> broken = result.failures().stream()
                .filter(rule -> rule.family() == family)
                .toList();
        long all =
                result.rules().stream().filter(rule -> rule.family() == family).count();
        text.append("\n## %s: %s, %d of %d\n".formatted(family, family.title(), broken.size(), all));
        text.append(broken.isEmpty() ? "" : "\n");
        broken.forEach(rule -> text.append("- [%s](contract.md#%s) %s — **%s**\n"
                .formatted(
                        rule.id(),
                        rule.rule().clauses().get(0).anchor(),
                        rule.title(),
                        instead.getOrDefault(rule.id(), "?"))));
    }

    private static long lines() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(BrokenRules::linesOf)
                    .map(String::strip)
                    .filter(line -> !line.matches("|import .*|package .*|/?\\*.*|//.*"))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
