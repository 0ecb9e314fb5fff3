package dev.portwise.relations.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What happened to the rows of a store between two moments.
 *
 * @param all by table
 */
public record Changes(List<Change> all) {

    private static final int SHOWN = 4;

    /** What happened to a row. */
    public enum Kind {
        GONE,
        CHANGED,
        NEW
    }

    /**
     * A changed row.
     *
     * @param row as it is now; as it was, if it is gone
     */
    public record Change(String table, Kind kind, Object key, Row row) {}

    /** The changes of these rows. */
    public Changes only(Predicate<Change> wanted) {
        return new Changes(all.stream().filter(wanted).toList());
    }

    /** The changes of this kind. */
    public Changes only(Kind kind) {
        return only(change -> change.kind() == kind);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The number of changed rows. */
    public int count() {
        return all.size();
    }

    /** A line for each table and kind: {@code pets: 2 rows gone: id=3, name=Max; id=4, name=Tom}. */
    public List<String> lines() {
        Map<String, List<Change>> groups =
                all.stream().collect(Collectors.groupingBy(Changes::heading, TreeMap::new, Collectors.toList()));
        return groups.values().stream().map(Changes::line).toList();
    }

    private static String heading(Change change) {
        return change.table() + " " + change.kind();
    }

    private static String line(List<Change> changes) {
        Change first = changes.get(0);
        return first.table() + ": " + changes.size() + (changes.size() == 1 ? " row " : " rows ")
                + first.kind().name().toLowerCase(Locale.ROOT) + ": "
                + changes.stream()
                        .limit(SHOWN)
                        .map(change -> change.row().toString())
                        .collect(Collectors.joining("; "))
                + (changes.size() > SHOWN ? "; …" : "");
    }
}
