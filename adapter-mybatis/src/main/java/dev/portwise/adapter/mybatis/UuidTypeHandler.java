package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.UuidForm;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Writes and reads an id in the form of the database. */
final class UuidTypeHandler<I> extends BaseTypeHandler<I> {

    private final UuidForm form;
    private final Function<UUID, I> type;
    private final Function<I, UUID> value;

    UuidTypeHandler(UuidForm form, Function<UUID, I> type, Function<I, UUID> value) {
        this.form = form;
        this.type = type;
        this.value = value;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, I id, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setObject(place, form.parameter(value.apply(id)));
    }

    @Override
    public @Nullable I getNullableResult(ResultSet row, String column) throws SQLException {
        return id(row.getObject(column, form.javaType()));
    }

    @Override
    public @Nullable I getNullableResult(ResultSet row, int column) throws SQLException {
        return id(row.getObject(column, form.javaType()));
    }

    @Override
    public @Nullable I getNullableResult(CallableStatement call, int column) throws SQLException {
        return id(call.getObject(column, form.javaType()));
    }

    private @Nullable I id(@Nullable Object stored) {
        UUID id = form.id(stored);
        return id == null ? null : type.apply(id);
    }
}
