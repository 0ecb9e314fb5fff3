package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.ArrayList;
import java.util.List;

/** The statements that an adapter sent and the rows that it received, from any thread. */
final class StatementLog implements StatementObserver {

    private final List<Statement> sent = new ArrayList<>();
    private final List<Statement> action = new ArrayList<>();
    private int given;
    private long rows;
    private boolean deaf = true;

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

    synchronized void clear() {
        sent.clear();
        action.clear();
        given = 0;
        rows = 0;
    }
}
