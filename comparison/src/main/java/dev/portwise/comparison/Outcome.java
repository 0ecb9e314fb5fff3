package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.contract.ContractResult;
import java.util.List;
import java.util.Optional;

/**
 * The results of one candidate.
 *
 * @param arguments the arguments of the command line that select this candidate alone
 * @param caution what a reader must know about its results; empty if nothing
 * @param contract empty if the contract was not run
 * @param story every step, in the order of the story
 * @param timings of those steps that were timed
 * @param measured what else was measured
 */
public record Outcome(
        String adapter,
        String technology,
        String engine,
        String arguments,
        String caution,
        Capabilities capabilities,
        Optional<ContractResult> contract,
        List<StepResult> story,
        List<Timing> timings,
        Measured measured) {

    public Outcome {
        story = List.copyOf(story);
        timings = List.copyOf(timings);
    }

    /** {@code jpa@postgresql}. */
    public String name() {
        return adapter + "@" + engine;
    }

    /** Whether the contract was run and every rule holds. */
    public boolean conformant() {
        return contract.filter(ContractResult::conformant).isPresent();
    }

    /** Whether the contract was run and a rule does not hold. */
    public boolean refuted() {
        return contract.filter(result -> !result.failures().isEmpty()).isPresent();
    }

    /** The round trips of all steps together. */
    public int statements() {
        return story.stream().mapToInt(result -> result.statements().size()).sum();
    }

    public Optional<Timing> timing(Step step) {
        return timings.stream()
                .filter(timing -> timing.step().equals(step.id()))
                .findFirst();
    }

    /** The adapter's time as a multiple of hand-written code: the geometric mean of all timed steps. */
    public Optional<Ratio> overByHand() {
        return Ratio.mean(timings.stream().map(Timing::overByHand).toList());
    }

    /** The adapter's time as a multiple of its technology without ports: the geometric mean of all such steps. */
    public Optional<Ratio> overPlain() {
        return Ratio.mean(
                timings.stream().flatMap(timing -> timing.overPlain().stream()).toList());
    }

    /** This adapter's time at a step as a multiple of another's that was timed in the same race. */
    public Optional<Ratio> over(Outcome other, Step step) {
        return engine.equals(other.engine)
                ? timing(step)
                        .flatMap(own ->
                                other.timing(step).map(theirs -> own.adapter().over(theirs.adapter())))
                : Optional.empty();
    }

    /** As {@link #over(Outcome, Step)}, the geometric mean of all steps that both did. */
    public Optional<Ratio> over(Outcome other) {
        return Ratio.mean(story.stream()
                .flatMap(result -> over(other, result.step()).stream())
                .toList());
    }
}
