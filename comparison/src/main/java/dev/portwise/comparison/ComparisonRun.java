package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.scenario.Played;
import dev.portwise.comparison.scenario.Stage;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.timing.Effort;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Selection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the whole comparison: contract, story and timing of each contestant, one after the other. */
public final class ComparisonRun {

    private final Scope scope;
    private final Effort effort;
    private final Clock clock;
    private final Progress progress;

    public ComparisonRun(Scope scope, Clock clock, Progress progress) {
        this(scope, scope.effort(), clock, progress);
    }

    ComparisonRun(Scope scope, Effort effort, Clock clock, Progress progress) {
        this.scope = scope;
        this.effort = effort;
        this.clock = clock;
        this.progress = progress;
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {

        /** The next piece of work begins. */
        void begins(String contestant, String what);
    }

    /** How many pieces of work there are for each contestant, at most. */
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
    public Comparison of(List<Contestant> contestants) {
        Environment before = Environment.here();
        List<Outcome> outcomes = contestants.stream().map(this::outcome).toList();
        return new Comparison(
                clock.instant(), before, scope == Scope.QUICK, Steps.all(), outcomes, leftOut(contestants));
    }

    private Outcome outcome(Contestant contestant) {
        Optional<ContractResult> contract =
                scope.contract(contestant).map(selection -> contract(contestant, selection));
        try (OwnStore store = contestant.newStore();
                Stage stage = new Stage(store::open)) {
            List<Played> story = Steps.all().stream()
                    .map(step -> {
                        progress.begins(contestant.name(), step.id());
                        return stage.play(step);
                    })
                    .toList();
            List<String> untimed = new ArrayList<>();
            List<Timing> timings = contestant.timed() ? timings(contestant, store, untimed) : List.of();
            return new Outcome(
                    contestant.adapter(),
                    contestant.technology(),
                    contestant.engine(),
                    contestant.arguments(),
                    contestant.caution(),
                    stage.capabilities(),
                    contract,
                    story,
                    timings,
                    untimed);
        }
    }

    private ContractResult contract(Contestant contestant, Selection selection) {
        try (OwnStore store = contestant.newStore()) {
            return new ContractRun(contestant.adapter(), contestant.engine(), store::open, store::openToCrash)
                    .run(selection, (number, total, rule) -> progress.begins(contestant.name(), rule.id()));
        }
    }

    private List<Timing> timings(Contestant contestant, OwnStore store, List<String> untimed) {
        try (Persistence unheard = store.open(StatementObserver.NONE)) {
            return Timings.of(unheard, store, effort, new Timings.Listener() {
                @Override
                public void begins(String step) {
                    progress.begins(contestant.name(), step);
                }

                @Override
                public void failed(String step, RuntimeException why) {
                    untimed.add("%s was not timed on %s: %s".formatted(step, contestant.name(), why.getMessage()));
                }
            });
        }
    }

    private List<String> leftOut(List<Contestant> contestants) {
        List<String> leftOut = new ArrayList<>();
        for (Contestant contestant : contestants) {
            leftOut.addAll(scope.leftOut(contestant));
            if (!contestant.timed()) {
                leftOut.add("the timing of " + contestant.name() + ", because times there mean nothing");
            }
        }
        return leftOut;
    }
}
