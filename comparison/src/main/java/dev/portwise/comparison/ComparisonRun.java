package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.scenario.ScenarioRunner;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Selection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the comparison: contract, story and timing of each candidate, one after the other. */
public final class ComparisonRun {

    private final Scope scope;
    private final TimingPlan plan;
    private final Clock clock;
    private final Progress progress;

    public ComparisonRun(Scope scope, Clock clock, Progress progress) {
        this(scope, scope.plan(), clock, progress);
    }

    ComparisonRun(Scope scope, TimingPlan plan, Clock clock, Progress progress) {
        this.scope = scope;
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    /** Hears how far the comparison is. */
    @FunctionalInterface
    public interface Progress {

        /** The next piece of work begins. */
        void begins(String candidate, String what);
    }

    /** The most pieces of work for a candidate. */
    public static int pieces() {
        return Selection.everything().rules().size()
                + Steps.all().size()
                + Timings.steps().size();
    }

    /**
     * Compares.
     *
     * @throws dev.portwise.engine.EngineFailure if an engine does not start
     * @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot open its store
     */
    public Comparison of(List<Candidate> candidates) {
        Environment before = Environment.here();
        List<Outcome> outcomes = candidates.stream().map(this::outcome).toList();
        return new Comparison(
                clock.instant(), before, scope == Scope.QUICK, Steps.all(), outcomes, leftOut(candidates));
    }

    private Outcome outcome(Candidate candidate) {
        Optional<ContractResult> contract = scope.contract(candidate).map(selection -> contract(candidate, selection));
        try (TemporaryStore store = candidate.newStore();
                ScenarioRunner runner = new ScenarioRunner(store::open)) {
            List<StepResult> story = Steps.all().stream()
                    .map(step -> {
                        progress.begins(candidate.name(), step.id());
                        return runner.run(step);
                    })
                    .toList();
            List<String> untimed = new ArrayList<>();
            List<Timing> timings = candidate.timed() ? timings(candidate, store, untimed) : List.of();
            return new Outcome(
                    candidate.adapter(),
                    candidate.technology(),
                    candidate.engine(),
                    candidate.arguments(),
                    candidate.caution(),
                    runner.capabilities(),
                    contract,
                    story,
                    timings,
                    untimed);
        }
    }

    private ContractResult contract(Candidate candidate, Selection selection) {
        try (TemporaryStore store = candidate.newStore()) {
            return new ContractRun(candidate.adapter(), candidate.engine(), store::open, store::openToCrash)
                    .run(selection, (number, total, rule) -> progress.begins(candidate.name(), rule.id()));
        }
    }

    private List<Timing> timings(Candidate candidate, TemporaryStore store, List<String> untimed) {
        try (Persistence unheard = store.open(StatementObserver.NONE)) {
            return Timings.of(unheard, store, plan, new Timings.Listener() {
                @Override
                public void begins(String step) {
                    progress.begins(candidate.name(), step);
                }

                @Override
                public void failed(String step, RuntimeException why) {
                    untimed.add("%s was not timed on %s: %s".formatted(step, candidate.name(), why.getMessage()));
                }
            });
        }
    }

    private List<String> leftOut(List<Candidate> candidates) {
        List<String> leftOut = new ArrayList<>();
        for (Candidate candidate : candidates) {
            leftOut.addAll(scope.leftOut(candidate));
            if (!candidate.timed()) {
                leftOut.add("the timing of " + candidate.name() + ", because its times mean nothing");
            }
        }
        return leftOut;
    }
}
