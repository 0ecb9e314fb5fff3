package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Any number of ids in one statement. One array is enough unless the database bounds its length.
 *
 * @param parameters the arrays, by the names of their parameters
 */
record AmongIds(List<String> arrays, Map<String, Object> parameters) {

    static AmongIds of(Collection<? extends Identifier> ids) {
        List<UUID[]> parts =
                UuidForm.parts(ids.stream().map(Identifier::value).distinct().toList());
        List<String> names =
                IntStream.range(0, parts.size()).mapToObj(part -> "ids" + part).toList();
        Map<String, Object> parameters = new HashMap<>();
        IntStream.range(0, parts.size()).forEach(part -> parameters.put(names.get(part), parts.get(part)));
        return new AmongIds(names, parameters);
    }

    /** Not for reading: H2 compares every row it finds with the whole array. */
    String condition(String column) {
        return arrays.stream()
                .map(array -> column + " = any(:" + array + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The ids as a table {@code wanted} with the column {@code id}. */
    String table() {
        return arrays.size() == 1
                ? "unnest(:ids0) as wanted (id)"
                : arrays.stream()
                        .map(array -> "select id from unnest(cast(:" + array + " as uuid array)) as part (id)")
                        .collect(Collectors.joining(" union all ", "(", ") wanted"));
    }
}
