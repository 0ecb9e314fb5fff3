package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Runs random programs until they have made enough steps, or one of them shows a difference. */
final class ModelRun {

    private static final int TURNS = 16;
    private static final Duration SHRINKING = Duration.ofSeconds(45);

    private final Function<StatementObserver, Persistence> opening;
    private final long seed;
    private final int steps;

    /** @param steps the least number of steps to make */
    ModelRun(Function<StatementObserver, Persistence> opening, long seed, int steps) {
        this.opening = opening;
        this.seed = seed;
        this.steps = steps;
    }

    /**
     * Runs the programs.
     *
     * @return what they reached
     * @throws ModelFailure if adapter and reference differ
     * @throws IllegalArgumentException if the store does not have {@link Guarantee#ATOMIC_UNITS}
     */
    Coverage run() {
        try (DifferentialRun run = new DifferentialRun(opening)) {
            requireAtomicUnits(run.adapter().persistence());
            SplittableRandom seeds = new SplittableRandom(seed);
            while (run.coverage().steps() < steps) {
                program(run, seeds.nextLong());
            }
            return run.coverage();
        }
    }

    private static void requireAtomicUnits(Persistence persistence) {
        if (!persistence.capabilities().has(Guarantee.ATOMIC_UNITS)) {
            throw new IllegalArgumentException(
                    "model-based runs need a store with ATOMIC_UNITS, because units that fail half way belong to them; "
                            + persistence.capabilities().product() + " has no such guarantee");
        }
    }

    private void program(DifferentialRun run, long programSeed) {
        ProgramIds ids = new ProgramIds(programSeed);
        TurnGenerator generator = new TurnGenerator(programSeed);
        List<Turn> turns = new ArrayList<>();
        run.begin(ids);
        while (turns.size() < TURNS) {
            Turn turn = turns.isEmpty()
                    ? generator.first()
                    : generator.next(ModelState.in(run.reference().persistence(), ids));
            turns.add(turn);
            Optional<Divergence> divergence = run.run(turn, ids, turns.size() == TURNS);
            if (divergence.isPresent()) {
                throw failure(run, new Program(programSeed, turns), divergence.get());
            }
        }
    }

    private ModelFailure failure(DifferentialRun run, Program failed, Divergence divergence) {
        Optional<Divergence> repeated = run.run(failed);
        if (repeated.isEmpty()) {
            return new ModelFailure(
                    seed,
                    steps,
                    failed,
                    divergence,
                    "It did not happen again when the program was run again from an empty store.");
        }
        Program shrunk = new Shrinker(program -> run.run(program).isPresent(), SHRINKING).shrink(failed);
        return new ModelFailure(
                seed,
                steps,
                shrunk,
                run.run(shrunk).orElse(divergence),
                "Shrunk from %d steps to %d.".formatted(failed.steps(), shrunk.steps()));
    }
}
