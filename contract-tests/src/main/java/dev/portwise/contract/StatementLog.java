package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements that an adapter sent and the rows that it received, from any thread. */
final class StatementLog implements StatementObserver {

    private final List<Statement> sent = new ArrayList<>();
    private final List<Statement> action = new ArrayList<>();
    private int given;
    private long rows;
    private boolean deaf = true;
    private @Nullable RuntimeException failure;

    @Override
    public synchronized void sent(Statement statement) {
        deaf = false;
        sent.add(statement);
        action.add(statement);
    }

    @Override
    public synchronized void received(long more) {
        rows += more;
    }

    synchronized List<Statement> statements() {
        return List.copyOf(sent);
    }

    synchronized long rows() {
        return rows;
    }

    /** The statements so far only prepared the store. */
    synchronized void wereGiven() {
        given += action.size();
        action.clear();
    }

    /** What comes now is measured: the statements so far led up to it. */
    synchronized void begin() {
        action.clear();
    }

    /** The statements that a failure is about: those that were measured last, or all that came after the given ones. */
    synchronized List<Statement> action() {
        return List.copyOf(action);
    }

    /** How many statements only prepared the store. */
    synchronized int given() {
        return given;
    }

    /** Whether nothing was heard since the store was opened. */
    synchronized boolean isDeaf() {
        return deaf;
    }

    synchronized void failed(RuntimeException thrown) {
        failure = thrown;
    }

    /** How the last unit that failed ended. */
    synchronized Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    synchronized void clear() {
        failure = null;
        sent.clear();
        action.clear();
        given = 0;
        rows = 0;
    }
}
