package dev.portwise.adapter.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** An id as the database's own {@code uuid}. */
final class UuidTypeHandler<I> extends BaseTypeHandler<I> {

    private final Function<UUID, I> type;
    private final Function<I, UUID> value;

    UuidTypeHandler(Function<UUID, I> type, Function<I, UUID> value) {
        this.type = type;
        this.value = value;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, I id, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setObject(place, value.apply(id));
    }

    @Override
    public @Nullable I getNullableResult(ResultSet row, String column) throws SQLException {
        return id(row.getObject(column, UUID.class));
    }

    @Override
    public @Nullable I getNullableResult(ResultSet row, int column) throws SQLException {
        return id(row.getObject(column, UUID.class));
    }

    @Override
    public @Nullable I getNullableResult(CallableStatement call, int column) throws SQLException {
        return id(call.getObject(column, UUID.class));
    }

    private @Nullable I id(@Nullable UUID stored) {
        return stored == null ? null : type.apply(stored);
    }
}
