package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An opened store on which steps are played one after the other, and everything that was sent to it is heard. */
public final class Stage implements AutoCloseable {

    private final List<Statement> heard = Collections.synchronizedList(new ArrayList<>());
    private final Persistence persistence;
    private final List<Lap> laps = new ArrayList<>();
    private final Map<String, Object> observed = new LinkedHashMap<>();
    private @Nullable User john;

    /**
     * Opens a store that nobody else uses: its contents are lost.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    public Stage(Function<StatementObserver, Persistence> opening) {
        persistence = opening.apply(heard::add);
    }

    /** What the store is and promises. */
    public Capabilities capabilities() {
        return persistence.capabilities();
    }

    /** Plays a step on the same small world each time, whatever was played before. */
    public Played play(Step step) {
        persistence.probe().empty();
        john = Cast.enter(units());
        observed.clear();
        start();
        Optional<String> failure = Optional.empty();
        try {
            step.script().play(this);
        } catch (RuntimeException thrown) {
            failure = Optional.of(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
        if (laps.isEmpty() || !heard.isEmpty()) {
            lap("all");
        }
        boolean withinBudget = step.budget()
                .allows(
                        laps.stream().map(lap -> lap.statements().size()).toList(),
                        capabilities().has(Guarantee.FOREIGN_KEYS));
        return new Played(
                step, laps, Collections.unmodifiableMap(new LinkedHashMap<>(observed)), withinBudget, failure);
    }

    /** The preparations end here: what was sent so far does not count. */
    void start() {
        heard.clear();
        laps.clear();
    }

    /** A lap ends here; what is sent after the last one is a lap, too. */
    void lap(String name) {
        laps.add(new Lap(name, heard));
        heard.clear();
    }

    void observe(String what, Object value) {
        observed.put(what, value);
    }

    /** Does what should be refused, and observes by which exception of the domain it was. */
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
        return persistence.probe().ids(kind).size();
    }

    /** How many links of a kind the store holds. */
    int stored(StoreProbe.LinkKind kind) {
        return persistence.probe().links(kind).size();
    }

    UnitOfWork units() {
        return persistence.unitOfWork();
    }

    /** The user johndoe as he was stored before the step began, for his id and those of his posts. */
    User john() {
        if (john == null) {
            throw new IllegalStateException("no step is being played");
        }
        return john;
    }

    @Override
    public void close() {
        persistence.close();
    }
}
