package dev.portwise.adapter.mybatis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/**
 * Parses the SQL of a selection once for each of its shapes. MyBatis evaluates and parses dynamic SQL for each query, which
 * takes longer than an embedded database takes to answer.
 */
final class ParsedSql extends XMLLanguageDriver {

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        SqlSource source = super.createSqlSource(configuration, script, parameterType);
        Map<Object, SqlSource> parsed = new ConcurrentHashMap<>();
        return parameter -> parameter instanceof Selection selection
                ? parsed.computeIfAbsent(
                                selection.shape(),
                                first -> parsed(configuration, source, source.getBoundSql(selection)))
                        .getBoundSql(selection)
                : source.getBoundSql(parameter);
    }

    /** SQL with a list of parameters is as long as the list, and so is parsed each time. */
    private static SqlSource parsed(Configuration configuration, SqlSource source, BoundSql sql) {
        boolean list = sql.getParameterMappings().stream()
                .anyMatch(parameter -> parameter.getProperty().startsWith(ForEachSqlNode.ITEM_PREFIX));
        return list ? source : new StaticSqlSource(configuration, sql.getSql(), sql.getParameterMappings());
    }
}
