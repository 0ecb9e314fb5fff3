package dev.portwise.adapter.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a value of the domain as another type of JDBC.
 *
 * @param <V> the value
 * @param <C> what the column holds
 */
final class ValueTypeHandler<V, C> extends BaseTypeHandler<V> {

    private final Class<C> column;
    private final Function<C, V> read;
    private final Function<V, Object> write;

    ValueTypeHandler(Class<C> column, Function<C, V> read, Function<V, Object> write) {
        this.column = column;
        this.read = read;
        this.write = write;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, V value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setObject(place, write.apply(value));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet row, String name) throws SQLException {
        return value(row.getObject(name, column));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet row, int place) throws SQLException {
        return value(row.getObject(place, column));
    }

    @Override
    public @Nullable V getNullableResult(CallableStatement call, int place) throws SQLException {
        return value(call.getObject(place, column));
    }

    private @Nullable V value(@Nullable C stored) {
        return stored == null ? null : read.apply(stored);
    }
}
