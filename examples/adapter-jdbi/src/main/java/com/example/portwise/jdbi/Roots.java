package com.example.portwise.jdbi;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which aggregates a query is about. The query joins to this select, so that a limit never cuts a relation.
 *
 * @param order how the roots are ordered, where they are called {@code root}
 * @param parameters what the select's named parameters stand for
 */
record Roots(String select, String order, Map<String, Object> parameters) {

    private static final String BY_ID = "root.id";

    static Roots of(String table, Collection<? extends Identifier> ids) {
        UUID[] values = ids.stream().map(Identifier::value).distinct().toArray(UUID[]::new);
        // Not id = any(…): H2 compares every row it finds with the whole array
        return new Roots(
                "select t.* from " + table + " t join unnest(:ids) as wanted (id) on wanted.id = t.id",
                BY_ID,
                Map.of("ids", values));
    }

    static Roots where(String table, String condition, String parameter, Object value) {
        return new Roots("select * from " + table + " where " + condition, BY_ID, Map.of(parameter, value));
    }

    static Roots inIdOrder(String table, Optional<Cursor> after, int limit) {
        return new Roots("select * from " + table + " where true", BY_ID, Map.of()).page(after, limit);
    }

    /** @param codePointKey the database's function that orders a text by code points */
    static Roots inTextOrder(String table, String column, String codePointKey, Optional<Cursor> after, int limit) {
        String further = after.isPresent()
                ? " where (%2$s(%1$s), id) > (%2$s(:key), :after)".formatted(column, codePointKey)
                : "";
        String select = "select * from " + table + further
                + " order by %2$s(%1$s), id limit :limit".formatted(column, codePointKey);
        String order = "%2$s(root.%1$s), root.id".formatted(column, codePointKey);
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        after.ifPresent(cursor -> {
            parameters.put("key", cursor.key());
            parameters.put("after", cursor.id());
        });
        return new Roots(select, order, parameters);
    }

    /** The next of these in the order of ids. */
    Roots page(Optional<Cursor> after, int limit) {
        String further = after.isPresent() ? " and id > :after" : "";
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("limit", limit);
        after.ifPresent(cursor -> all.put("after", cursor.id()));
        return new Roots(select + further + " order by id limit :limit", order, all);
    }
}
