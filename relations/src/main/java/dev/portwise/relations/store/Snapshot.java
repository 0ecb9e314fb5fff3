package dev.portwise.relations.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every row of a store at one moment.
 *
 * @param tables the rows by table and key
 */
public record Snapshot(Map<String, Map<Object, Row>> tables) {

    /** The changes that lead from the earlier snapshot to this one, by table. */
    public Changes since(Snapshot earlier) {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(earlier.tables.keySet());
        return new Changes(names.stream()
                .flatMap(name -> changes(name, earlier.rows(name), rows(name)))
                .toList());
    }

    private static Stream<Changes.Change> changes(String table, Map<Object, Row> before, Map<Object, Row> after) {
        Stream<Changes.Change> gone = before.entrySet().stream()
                .filter(row -> !after.containsKey(row.getKey()))
                .map(row -> new Changes.Change(table, Changes.Kind.GONE, row.getKey(), row.getValue()));
        Stream<Changes.Change> changed = after.entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(row -> new Changes.Change(table, Changes.Kind.CHANGED, row.getKey(), row.getValue()));
        Stream<Changes.Change> added = after.entrySet().stream()
                .filter(row -> !before.containsKey(row.getKey()))
                .map(row -> new Changes.Change(table, Changes.Kind.NEW, row.getKey(), row.getValue()));
        return Stream.of(gone, changed, added).flatMap(change -> change);
    }

    /** The rows of a table by key; none if there is no such table. */
    public Map<Object, Row> rows(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** How many rows the tables hold that hold any. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tables.forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                counts.put(table, rows.size());
            }
        });
        return counts;
    }
}
