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

/** Runs random programs, one after another, until there were enough steps or one of them shows a difference. */
final class ModelRun {

    private static final int TURNS = 16;
    private static final Duration SHRINKING = Duration.ofSeconds(45);

    private final Function<StatementObserver, Persistence> opening;
    private final long seed;
    private final int steps;

    /** @param steps how many to make at least */
    ModelRun(Function<StatementObserver, Persistence> opening, long seed, int steps) {
        this.opening = opening;
        this.seed = seed;
        this.steps = steps;
    }

    /**
     * Runs them all.
     *
     * @return what was reached
     * @throws ModelFailure if adapter and reference differ
     * @throws IllegalArgumentException if the store does not have {@link Guarantee#ATOMIC_UNITS}
     */
    Tally run() {
        try (Rehearsal rehearsal = new Rehearsal(opening)) {
            requireAtomicUnits(rehearsal.adapter().persistence());
            SplittableRandom seeds = new SplittableRandom(seed);
            while (rehearsal.tally().steps() < steps) {
                program(rehearsal, seeds.nextLong());
            }
            return rehearsal.tally();
        }
    }

    private static void requireAtomicUnits(Persistence persistence) {
        if (!persistence.capabilities().has(Guarantee.ATOMIC_UNITS)) {
            throw new IllegalArgumentException(
                    "model-based runs need a store with ATOMIC_UNITS, because units that fail half way belong to them; "
                            + persistence.capabilities().product() + " has no such guarantee");
        }
    }

    private void program(Rehearsal rehearsal, long programSeed) {
        Ids ids = new Ids(programSeed);
        Generator generator = new Generator(programSeed);
        List<Turn> turns = new ArrayList<>();
        rehearsal.begin(ids);
        while (turns.size() < TURNS) {
            Turn turn = turns.isEmpty()
                    ? generator.first()
                    : generator.next(Known.in(rehearsal.reference().persistence(), ids));
            turns.add(turn);
            Optional<Divergence> divergence = rehearsal.run(turn, ids, turns.size() == TURNS);
            if (divergence.isPresent()) {
                throw failure(rehearsal, new Program(programSeed, turns), divergence.get());
            }
        }
    }

    private ModelFailure failure(Rehearsal rehearsal, Program failed, Divergence divergence) {
        Optional<Divergence> repeated = rehearsal.run(failed);
        if (repeated.isEmpty()) {
            return new ModelFailure(
                    seed,
                    steps,
                    failed,
                    divergence,
                    "It did not happen again when the program was run again from an empty store.");
        }
        Program shrunk = new Shrinker(program -> rehearsal.run(program).isPresent(), SHRINKING).shrink(failed);
        return new ModelFailure(
                seed,
                steps,
                shrunk,
                rehearsal.run(shrunk).orElse(divergence),
                "Shrunk from %d steps to %d.".formatted(failed.steps(), shrunk.steps()));
    }
}
