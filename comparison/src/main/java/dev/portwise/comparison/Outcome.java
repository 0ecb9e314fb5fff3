package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
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
 * @param untimed why steps that should have been timed were not, one sentence each
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
        List<String> untimed) {

    public Outcome {
        story = List.copyOf(story);
        timings = List.copyOf(timings);
        untimed = List.copyOf(untimed);
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
    public Optional<Double> overhead() {
        return timings.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.exp(timings.stream()
                        .mapToDouble(timing -> Math.log(timing.ratio()))
                        .average()
                        .orElseThrow()));
    }
}
