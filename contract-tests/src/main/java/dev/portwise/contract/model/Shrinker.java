package dev.portwise.contract.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for a shorter program that still fails: without units, without steps, with simpler units and arguments, in
 * this order, again and again until none of that fails any more.
 */
final class Shrinker {

    private final Predicate<Program> fails;
    private final long deadline;

    /** @param atMost when to be content with what was found */
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

    /** After a success it goes on where it was: what did not help before seldom helps now, and is tried again anyway. */
    private Program once(Program failing) {
        Program shortest = failing;
        for (Function<Program, Stream<Program>> way : Simplifications.ways()) {
            Optional<Candidate> shorter = next(way, shortest, 0);
            while (shorter.isPresent()) {
                shortest = shorter.get().program();
                shorter = next(way, shortest, shorter.get().number());
            }
        }
        return shortest;
    }

    private record Candidate(int number, Program program) {}

    private Optional<Candidate> next(Function<Program, Stream<Program>> way, Program program, int from) {
        int number = from;
        for (Program candidate : way.apply(program).skip(from).toList()) {
            if (System.nanoTime() > deadline) {
                return Optional.empty();
            }
            if (fails.test(candidate)) {
                return Optional.of(new Candidate(number, candidate));
            }
            number++;
        }
        return Optional.empty();
    }
}
