package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.RuleResult.Outcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Records the result of each rule. A rule that did not run has failed, and so has one that missed a guarantee which the
 * report declares.
 */
final class RuleRecorder implements TestExecutionListener {

    private final List<ContractRule> rules;
    private final Capabilities declared;
    private final ContractRun.Progress progress;
    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, RuleResult> results = new HashMap<>();
    private String obstacle = "the rule did not run";
    private int begun;

    RuleRecorder(List<ContractRule> rules, Capabilities declared, ContractRun.Progress progress) {
        this.rules = rules;
        this.declared = declared;
        this.progress = progress;
    }

    static Optional<ContractRule> rule(Optional<TestSource> source) {
        return source.filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getJavaMethod)
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .map(Rules::of);
    }

    List<RuleResult> results() {
        return rules.stream()
                .map(rule -> results.getOrDefault(
                        rule.id(),
                        new RuleResult(
                                rule,
                                Outcome.FAILED,
                                List.of(),
                                new Cost(0, 0),
                                List.of(),
                                0,
                                Optional.of(RuleFailure.of(obstacle)))))
                .toList();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        rule(test.getSource()).ifPresent(rule -> {
            entries.clear();
            begun++;
            progress.begins(begun, rules.size(), rule);
        });
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entries.putAll(entry.getKeyValuePairs());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        rule(test.getSource())
                .ifPresentOrElse(
                        rule -> results.put(rule.id(), result(rule, result)),
                        () -> result.getThrowable().ifPresent(thrown -> obstacle = FailureMessage.of(thrown)));
    }

    private RuleResult result(ContractRule rule, TestExecutionResult result) {
        Optional<RuleFailure> failure = result.getThrowable()
                .map(thrown ->
                        RuleFailure.of(thrown, Optional.ofNullable(entries.get(AdapterUnderTestExtension.STORED))))
                .or(this::contradiction);
        boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && failure.isEmpty();
        return new RuleResult(
                rule,
                successful ? outcome() : Outcome.FAILED,
                successful ? reasons() : List.of(),
                new Cost(
                        Integer.parseInt(entries.getOrDefault(AdapterUnderTestExtension.STATEMENTS, "0")),
                        Long.parseLong(entries.getOrDefault(AdapterUnderTestExtension.ROWS, "0"))),
                entries.getOrDefault(AdapterUnderTestExtension.SENT, "").lines().toList(),
                Double.parseDouble(entries.getOrDefault(AdapterUnderTestExtension.MILLIS, "0")),
                failure);
    }

    private Outcome outcome() {
        return Outcome.valueOf(entries.getOrDefault(AdapterUnderTestExtension.OUTCOME, Outcome.PASSED.name()));
    }

    private List<String> reasons() {
        return entries.getOrDefault(AdapterUnderTestExtension.REASONS, "")
                .lines()
                .toList();
    }

    private Stream<Guarantee> missed() {
        return Arrays.stream(entries.getOrDefault(AdapterUnderTestExtension.VARIED, "")
                        .split(","))
                .filter(name -> !name.isEmpty())
                .map(Guarantee::valueOf);
    }

    /** A store that declares less while the rules run is not what the report says. */
    private Optional<RuleFailure> contradiction() {
        return missed().filter(declared::has)
                .findFirst()
                .map(guarantee -> RuleFailure.of(
                        "promised: a store declares the same whenever it is asked; came: no %s while the rule ran, though the store declared it when it was opened for the report"
                                .formatted(guarantee.words())));
    }
}
