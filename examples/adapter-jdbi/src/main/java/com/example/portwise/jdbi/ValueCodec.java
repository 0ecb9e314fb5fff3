package com.example.portwise.jdbi;

import java.sql.Types;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.codec.Codec;
import org.jdbi.v3.core.mapper.ColumnMapper;

/**
 * A value object that is one column.
 *
 * @param stored the type the JDBC driver takes and gives
 */
record ValueCodec<V, S>(Class<S> stored, Function<S, V> read, Function<V, S> write) implements Codec<V> {

    @Override
    public ColumnMapper<V> getColumnMapper() {
        return (row, column, context) -> {
            S value = row.getObject(column, stored);
            return value == null ? null : read.apply(value);
        };
    }

    @Override
    public Function<V, Argument> getArgumentFunction() {
        return value -> (place, statement, context) -> {
            if (value == null) {
                statement.setNull(place, Types.NULL);
            } else {
                statement.setObject(place, write.apply(value));
            }
        };
    }
}
