package dev.portwise.adapter.relational;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Reports each execution of a JDBC statement, a batch as one, and each row of a result. */
final class ObservedStatements implements QueryExecutionListener, MethodExecutionListener {

    private static final String STARTED = "portwise.started";

    private final StatementObserver observer;

    ObservedStatements(StatementObserver observer) {
        this.observer = observer;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        execution.addCustomValue(STARTED, System.nanoTime());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (queries.isEmpty()) {
            return;
        }
        String sql = queries.get(0).getQuery().strip().replaceAll("\\s+", " ");
        String text = execution.getBatchSize() > 1 ? sql + " (" + execution.getBatchSize() + " times)" : sql;
        long started = execution.getCustomValue(STARTED, Long.class);
        observer.sent(new Statement(text, kind(sql), Duration.ofNanos(System.nanoTime() - started)));
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof ResultSet
                && call.getMethod().getName().equals("next")
                && Boolean.TRUE.equals(call.getResult())) {
            observer.received(1);
        }
    }

    private static Statement.Kind kind(String sql) {
        String start = sql.toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with") ? Statement.Kind.READ : Statement.Kind.WRITE;
    }
}
