package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Model-based runs as a test. An adapter extends this class and says how to open a store:
 *
 * <pre>{@code
 * class MyAdapterModelTest extends ModelContract {
 *     @Override
 *     protected Persistence open(StatementObserver observer) {
 *         return new MyAdapter().open(StoreSettings.of(URL).observedBy(observer));
 *     }
 * }
 * }</pre>
 *
 * <p>Random programs of port operations are run against the adapter and against the reference: operations that fail,
 * units that roll back, moves, re-adds, U-turns, queries in the middle of a unit, and two units that overlap. Each
 * answer and each failure must be the same, and after each unit everything that can be observed through the ports and
 * in the store behind them. {@code -Dportwise.model.steps=100000} makes more than the usual 10,000 steps,
 * {@code -Dportwise.model.seed=2} makes others; both are printed. A program that shows a difference is shortened and
 * printed as a test method for this class.
 *
 * <p>The store must have {@link dev.portwise.adapter.spi.Guarantee#ATOMIC_UNITS}, because units that fail half way belong
 * to the game; on another one the run is refused.
 */
public abstract class ModelContract {

    /**
     * Opens a store that nobody else uses: its contents are lost.
     *
     * @param observer to be told of each round trip
     */
    protected abstract Persistence open(StatementObserver observer);

    @Test
    void randomProgramsEndAsWithTheReference() {
        long seed = ModelFlags.seed();
        int steps = ModelFlags.steps();
        System.out.println(getClass().getSimpleName() + ": random programs with " + ModelFlags.repeating(seed, steps));

        Tally tally = new ModelRun(this::open, seed, steps).run();

        System.out.println(getClass().getSimpleName() + ": " + tally);
    }

    /**
     * Runs one program, as a failed run prints it, against the adapter and the reference.
     *
     * @throws AssertionError if they differ
     */
    protected final void bothEndAlike(long seed, Turn... turns) {
        Program program = Program.program(seed, turns);
        try (Rehearsal rehearsal = new Rehearsal(this::open)) {
            Optional<Divergence> divergence = rehearsal.run(program);
            if (divergence.isPresent()) {
                throw new AssertionError("adapter and reference " + divergence.get());
            }
        }
    }
}
