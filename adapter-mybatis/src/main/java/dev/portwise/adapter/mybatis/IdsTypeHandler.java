package dev.portwise.adapter.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Ids as an SQL array, for {@code id = any(?)}; no column holds one. */
final class IdsTypeHandler extends BaseTypeHandler<Ids> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, Ids ids, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setArray(
                place,
                statement.getConnection().createArrayOf("uuid", ids.values().toArray()));
    }

    @Override
    public Ids getNullableResult(ResultSet row, String column) {
        throw new UnsupportedOperationException("ids are sent, not read");
    }

    @Override
    public Ids getNullableResult(ResultSet row, int column) {
        throw new UnsupportedOperationException("ids are sent, not read");
    }

    @Override
    public Ids getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException("ids are sent, not read");
    }
}
