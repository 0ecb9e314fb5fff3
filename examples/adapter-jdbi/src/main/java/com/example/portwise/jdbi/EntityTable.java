package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import java.util.List;
import java.util.Map;

/** The writes of one type of aggregate. Each statement of a batch counts the rows that it changed. */
interface EntityTable<R extends Row> {

    int[] insert(List<R> rows);

    int[] update(List<Revised<R>> rows);

    int[] delete(List<R> rows);

    /** @param condition what {@link AmongIds} makes of the ids */
    int deleteAll(String condition, Map<String, Object> ids);
}
