package dev.portwise.adapter.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A value object that is a text. */
final class TextTypeHandler<V> extends BaseTypeHandler<V> {

    private final Function<String, V> type;
    private final Function<V, String> text;

    TextTypeHandler(Function<String, V> type, Function<V, String> text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, V value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(place, text.apply(value));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet row, String column) throws SQLException {
        return value(row.getString(column));
    }

    @Override
    public @Nullable V getNullableResult(ResultSet row, int column) throws SQLException {
        return value(row.getString(column));
    }

    @Override
    public @Nullable V getNullableResult(CallableStatement call, int column) throws SQLException {
        return value(call.getString(column));
    }

    private @Nullable V value(@Nullable String stored) {
        return stored == null ? null : type.apply(stored);
    }
}
