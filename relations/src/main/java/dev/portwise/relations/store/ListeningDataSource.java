package dev.portwise.relations.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The data source that the application under test uses, so that the kit hears it. */
public final class ListeningDataSource implements DataSource {

    private final DataSource target;
    private final DataSource listening;
    private final Statements statements = new Statements(true);

    private ListeningDataSource(DataSource target) {
        this.target = target;
        Ear ear = new Ear(statements);
        listening = ProxyDataSourceBuilder.create(target)
                .listener(ear)
                .methodListener(ear)
                .proxyResultSet()
                .build();
    }

    /** Passes everything on to the target, and hears it. */
    public static ListeningDataSource of(DataSource target) {
        return new ListeningDataSource(target);
    }

    /** Finds the listening data source in a wrapper of other libraries. */
    static ListeningDataSource in(DataSource dataSource) {
        try {
            if (dataSource instanceof ListeningDataSource listening) {
                return listening;
            }
            if (dataSource.isWrapperFor(ListeningDataSource.class)) {
                return dataSource.unwrap(ListeningDataSource.class);
            }
        } catch (SQLException refused) {
            throw new IllegalArgumentException("the data source cannot be unwrapped: " + refused.getMessage(), refused);
        }
        throw new IllegalArgumentException("the kit cannot hear this data source;"
                + " let the application use ListeningDataSource.of(dataSource) and pass that to JdbcStore");
    }

    Statements statements() {
        return statements;
    }

    /** Connections that nobody hears. */
    DataSource target() {
        return target;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return listening.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return listening.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || target.isWrapperFor(type);
    }

    private record Ear(Statements statements) implements QueryExecutionListener, MethodExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> statements.about(statement(query)));
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> statements.hear(statement(query)));
        }

        private static Statement statement(QueryInfo query) {
            return Statement.sql(
                    query.getQuery(), Math.max(1, query.getParametersList().size()));
        }

        @Override
        public void beforeMethod(MethodExecutionContext call) {}

        @Override
        public void afterMethod(MethodExecutionContext call) {
            if (call.getTarget() instanceof ResultSet
                    && call.getMethod().getName().equals("next")
                    && Boolean.TRUE.equals(call.getResult())) {
                statements.hearRow();
            }
        }
    }
}
