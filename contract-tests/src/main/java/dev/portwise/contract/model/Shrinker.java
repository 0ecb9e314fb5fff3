package dev.portwise.contract.model;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a shorter program that still fails. It leaves out turns, then steps, then simplifies arguments, and repeats this
 * until no simpler program fails.
 */
final class Shrinker {

    private final Predicate<Program> fails;
    private final long deadline;

    /** @param atMost the time after which the shortest program so far is good enough */
    Shrinker(Predicate<Program> fails, Duration atMost) {
        this.fails = fails;
        this.deadline = System.nanoTime() + atMost.toNanos();
    }

    Program shrink(Program failing) {
        Program before = failing;
        Program after = once(before);
        while (!after.equals(before)) {
            before = after;
            after = once(before);
        }
        return after;
    }

    /** Goes on behind a success: candidates that did not fail before seldom fail now, and the next round tries them again. */
    private Program once(Program failing) {
        Program shortest = failing;
        for (Function<Program, Stream<Program>> way : ShrinkCandidates.ways()) {
            List<Program> candidates = way.apply(shortest).toList();
            int next = 0;
            while (next < candidates.size() && System.nanoTime() <= deadline) {
                if (fails.test(candidates.get(next))) {
                    shortest = candidates.get(next);
                    candidates = way.apply(shortest).toList();
                } else {
                    next++;
                }
            }
        }
        return shortest;
    }
}
