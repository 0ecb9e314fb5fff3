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
 * <p>Random programs of port operations run against the adapter and against the reference. Operations fail, units roll
 * back, posts move there and back, queries come in the middle of a unit, and units overlap. Every answer and every failure
 * must be the same. After each unit the stores must look the same, through the ports and behind them.
 *
 * <p>A run makes 10,000 steps, or as many as {@code -Dportwise.model.steps} says. {@code -Dportwise.model.seed=2} makes
 * other programs. Both are printed. A program that shows a difference is shrunk and printed as a test method for this
 * class.
 *
 * <p>The store must have {@link dev.portwise.adapter.spi.Guarantee#ATOMIC_UNITS}, because programs contain units that
 * fail half way. The run refuses any other store.
 */
public abstract class ModelContract {

    /**
     * Opens a store that nobody else uses. Its contents are lost.
     *
     * @param observer must be told of each round trip
     */
    protected abstract Persistence open(StatementObserver observer);

    @Test
    void randomProgramsEndAsWithTheReference() {
        long seed = ModelFlags.seed();
        int steps = ModelFlags.steps();
        System.out.println(getClass().getSimpleName() + ": random programs with " + ModelFlags.repeating(seed, steps));

        Coverage coverage = new ModelRun(this::open, seed, steps).run();

        System.out.println(getClass().getSimpleName() + ": " + coverage);
    }

    /**
     * Runs one program against the adapter and the reference. A failed run prints a call of this method.
     *
     * @throws AssertionError if they differ
     */
    protected final void bothEndAlike(long seed, Turn... turns) {
        Program program = Program.program(seed, turns);
        try (DifferentialRun run = new DifferentialRun(this::open)) {
            Optional<Divergence> divergence = run.run(program);
            if (divergence.isPresent()) {
                throw new AssertionError("adapter and reference " + divergence.get());
            }
        }
    }
}
