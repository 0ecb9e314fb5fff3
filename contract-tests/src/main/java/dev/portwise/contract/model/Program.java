package dev.portwise.contract.model;

import java.util.List;

/**
 * Units of work to be run one after another, beginning with an empty store.
 *
 * @param seed the ids behind the names, and so their order, come from it
 */
public record Program(long seed, List<Turn> turns) {

    public Program {
        turns = List.copyOf(turns);
    }

    public static Program program(long seed, Turn... turns) {
        return new Program(seed, List.of(turns));
    }

    /** How many steps there are in all units. */
    public int steps() {
        return turns.stream().mapToInt(turn -> turn.everyStep().size()).sum();
    }
}
