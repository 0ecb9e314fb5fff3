package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.ArrayList;
import java.util.List;

/** The statements that an adapter sent and the rows that it received, from any thread. */
final class StatementLog implements StatementObserver {

    private final List<Statement> sent = new ArrayList<>();
    private long rows;

    @Override
    public synchronized void sent(Statement statement) {
        sent.add(statement);
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

    synchronized void clear() {
        sent.clear();
        rows = 0;
    }
}
