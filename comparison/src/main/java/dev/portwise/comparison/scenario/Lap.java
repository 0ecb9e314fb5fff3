package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.List;

/** A part of a scenario and the round trips it took. */
public record Lap(String name, List<Statement> statements) {

    public Lap {
        statements = List.copyOf(statements);
    }
}
