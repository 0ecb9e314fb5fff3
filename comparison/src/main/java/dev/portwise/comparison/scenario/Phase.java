package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.List;

/** A part of a step and its round trips. */
public record Phase(String name, List<Statement> statements) {

    public Phase {
        statements = List.copyOf(statements);
    }
}
