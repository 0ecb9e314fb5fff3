package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.distance.CountedUnits;
import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs steps one after the other on one open store and records the round trips of each. */
public final class ScenarioRunner implements AutoCloseable {

    private final List<Statement> heard = Collections.synchronizedList(new ArrayList<>());
    private final WiredStore store;
    private final UnitOfWork units;
    private final List<Phase> phases = new ArrayList<>();
    private final Map<String, Object> observed = new LinkedHashMap<>();
    private long trips;
    private @Nullable User john;

    /**
     * Opens a store that nobody else uses: its contents are lost. Trips are counted if it is opened over a wire.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    public ScenarioRunner(Function<StatementObserver, WiredStore> opening) {
        store = opening.apply(heard::add);
        units = store.proxy()
                .<UnitOfWork>map(proxy -> new CountedUnits(store.unitOfWork(), proxy, more -> trips += more))
                .orElseGet(store::unitOfWork);
    }

    /** What the store is and promises. */
    public Capabilities capabilities() {
        return store.capabilities();
    }

    /** Runs a step. The store holds the sample data when it begins, whatever ran before. */
    public StepResult run(Step step) {
        store.probe().empty();
        john = SampleData.store(units());
        observed.clear();
        start();
        Optional<String> failure = Optional.empty();
        try {
            step.script().run(this);
        } catch (RuntimeException thrown) {
            failure = Optional.of(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
        if (phases.isEmpty() || !heard.isEmpty()) {
            endPhase("all");
        }
        boolean withinBudget = step.budget()
                .allows(
                        phases.stream().map(phase -> phase.statements().size()).toList(),
                        capabilities().has(Guarantee.FOREIGN_KEYS));
        return new StepResult(
                step,
                phases,
                store.proxy().map(proxy -> Math.toIntExact(trips)),
                Collections.unmodifiableMap(new LinkedHashMap<>(observed)),
                withinBudget,
                failure);
    }

    /** Ends the preparations: what was sent so far does not count. */
    void start() {
        heard.clear();
        phases.clear();
        trips = 0;
    }

    /** Ends a phase. What is sent after the last one is a phase, too. */
    void endPhase(String name) {
        phases.add(new Phase(name, heard));
        heard.clear();
    }

    void observe(String what, Object value) {
        observed.put(what, value);
    }

    /** Runs what should be refused and observes the exception of the domain. */
    void observeRefusal(Runnable work) {
        try {
            work.run();
            observe("outcome", "accepted");
        } catch (DomainException refused) {
            observe("outcome", "refused, " + refused.getClass().getSimpleName());
        }
    }

    /** How many of a kind the store holds. */
    int stored(StoreProbe.Kind kind) {
        return store.probe().ids(kind).size();
    }

    /** How many links of a kind the store holds. */
    int stored(StoreProbe.LinkKind kind) {
        return store.probe().links(kind).size();
    }

    UnitOfWork units() {
        return units;
    }

    /** Stores what a step needs beyond the sample data. */
    void store(Consumer<Repositories> work) {
        units().execute(repositories -> {
            work.accept(repositories);
            return repositories;
        });
    }

    /** The user johndoe as he was stored before the step began, for his id and those of his posts. */
    User john() {
        if (john == null) {
            throw new IllegalStateException("no step is running");
        }
        return john;
    }

    @Override
    public void close() {
        store.close();
    }
}
