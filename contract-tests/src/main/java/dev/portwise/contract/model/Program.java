package dev.portwise.contract.model;

import java.util.List;

/**
 * Turns to run one after another, beginning with an empty store.
 *
 * @param seed decides the ids behind the names, and so their order
 */
public record Program(long seed, List<Turn> turns) {

    public Program {
        turns = List.copyOf(turns);
    }

    public static Program program(long seed, Turn... turns) {
        return new Program(seed, List.of(turns));
    }

    /** The number of steps in all turns. */
    public int steps() {
        return turns.stream().mapToInt(turn -> turn.everyStep().size()).sum();
    }
}
