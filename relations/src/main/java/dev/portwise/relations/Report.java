package dev.portwise.relations;

import dev.portwise.relations.Result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of the rules on one or more relations. */
public record Report(List<Result> results) {

    static Report of(Result... results) {
        return new Report(List.of(results));
    }

    /** The report of several relations. */
    public static Report of(List<Report> reports) {
        return new Report(
                reports.stream().flatMap(report -> report.results().stream()).toList());
    }

    /**
     * Checks every rule on every relation. A relation that cannot be checked does not keep the others from it.
     *
     * @throws IllegalStateException if none of them can be checked, as {@link Relation#check}
     */
    public static Report ofAll(List<? extends Relation<?, ?>> relations) {
        Report report = of(relations.stream().map(Relation::checkIfPossible).toList());
        List<Result> not = report.with(Outcome.NOT_CHECKED);
        if (!not.isEmpty() && not.size() == report.results().size()) {
            throw new IllegalStateException(String.join("\n", report.reasons()));
        }
        return report;
    }

    /** Why relations could not be checked. */
    private List<String> reasons() {
        return with(Outcome.NOT_CHECKED).stream().map(Result::note).distinct().toList();
    }

    /** The results with this outcome. */
    public List<Result> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** The findings that nobody accepted, those about correctness first. */
    public List<Finding> findings() {
        return Stream.of(Kind.values())
                .flatMap(kind -> with(Outcome.FAILED).stream()
                        .filter(result -> result.rule().kind() == kind))
                .map(Result::finding)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Fails with every finding about correctness; also with those about cost, if that is wanted.
     *
     * @throws AssertionError if there is such a finding, or a relation could not be checked
     */
    public void requireNoFindings(boolean failOnCost) {
        List<Finding> failing = findings().stream()
                .filter(finding -> failOnCost || finding.rule().kind() == Kind.CORRECTNESS)
                .toList();
        List<String> texts = Stream.concat(told(failing), reasons().stream().map(why -> "Not checked: " + why))
                .toList();
        if (!texts.isEmpty()) {
            throw new AssertionError(String.join("\n\n", texts) + "\n\n" + summary());
        }
    }

    /** The numbers, and what was accepted, not offered and asked. */
    public String summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%d rules: %d passed, %d failed, %d accepted, %d not offered, %d asked, %d not checked"
                .formatted(
                        results.size(),
                        with(Outcome.PASSED).size(),
                        with(Outcome.FAILED).size(),
                        with(Outcome.ACCEPTED).size(),
                        with(Outcome.NOT_OFFERED).size(),
                        with(Outcome.ASKED).size(),
                        with(Outcome.NOT_CHECKED).size()));
        reasons().forEach(why -> lines.add("  not checked " + why));
        for (Outcome outcome : List.of(Outcome.ASKED, Outcome.ACCEPTED, Outcome.NOT_OFFERED)) {
            with(outcome).stream()
                    .collect(Collectors.groupingBy(
                            result -> result.relation().name() + ": " + result.note(),
                            LinkedHashMap::new,
                            Collectors.mapping(result -> result.rule().id(), Collectors.joining(", "))))
                    .forEach((note, ids) -> lines.add("  " + word(outcome) + " " + ids + " " + note));
        }
        return String.join("\n", lines);
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The report as a page, with the map of relations, the findings and the rules that they break. */
    public String toHtml() {
        return ReportPage.of(this);
    }

    /** The report as JSON. */
    public String toJson() {
        return ReportJson.of(this);
    }

    /** The findings and the summary as text. */
    @Override
    public String toString() {
        return Stream.concat(told(findings()), Stream.of(summary())).collect(Collectors.joining("\n\n"));
    }

    /**
     * What several rules find of a relation is told once, and the others are named. An exception says by itself what is
     * wrong, whatever was expected.
     */
    private static Stream<String> told(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> List.of(
                                finding.relation(),
                                Texts.isThrown(finding.found()) ? "" : finding.expected(),
                                finding.found()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(same -> {
                    Finding first = same.get(0);
                    String others = same.stream()
                            .skip(1)
                            .map(other -> "\n  " + FindingText.heading(other.rule()))
                            .collect(Collectors.joining());
                    return others.isEmpty()
                            ? Stream.of(first.toString())
                            : Stream.of(first.toString(), first.relation() + ": the same is found by" + others);
                });
    }
}
