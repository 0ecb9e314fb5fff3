package dev.portwise.relations.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row or document.
 *
 * @param values by column, in the order of the columns; an empty column is left out
 */
public record Row(Map<String, Object> values) {

    private static final int LONG = 40;

    /** The row without some columns, named as {@code table.column} in lower case. */
    public Row without(Set<String> columns, String table) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        left.keySet().removeIf(column -> columns.contains((table + "." + column).toLowerCase(Locale.ROOT)));
        return new Row(left);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + shortened(value.getValue().toString()))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
