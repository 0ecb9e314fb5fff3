package dev.portwise.relations.store;

import java.util.List;

/**
 * What was sent during some work.
 *
 * @param statements in order, without the ids of sequences
 * @param rows how many rows were read
 */
public record Heard(List<Statement> statements, long rows) {

    /** How often the application waited for an answer: a batch is one. */
    public int count() {
        return statements.size();
    }

    /** The statements that write. */
    public List<Statement> writes() {
        return statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.WRITE)
                .toList();
    }

    /** How many writes there are, each entry of a batch counted. */
    public int written() {
        return writes().stream().mapToInt(Statement::times).sum();
    }

    /** The statements as text. */
    public List<String> texts() {
        return statements.stream().map(Statement::toString).toList();
    }
}
