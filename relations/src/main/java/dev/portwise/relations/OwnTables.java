package dev.portwise.relations;

import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Row;
import dev.portwise.relations.store.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of the two ends. If the team did not name them, they are found by saving samples. */
final class OwnTables<P, C> {

    private final Definition<P, C> relation;
    private final Map<Entity<?>, Optional<String>> found = new HashMap<>();

    OwnTables(Definition<P, C> relation) {
        this.relation = relation;
    }

    Optional<String> parent(Scene<P, C> on) {
        return table(on, relation.parent);
    }

    Optional<String> child(Scene<P, C> on) {
        return table(on, relation.child);
    }

    private Optional<String> table(Scene<P, C> on, Entity<?> entity) {
        String said = entity.table;
        Optional<String> known = said == null ? found.getOrDefault(entity, Optional.empty()) : Optional.of(said);
        if (known.isEmpty() && !found.containsKey(entity)) {
            known = find(on, entity);
            found.put(entity, known);
        }
        return known;
    }

    /** The table whose new rows have the samples' ids. None if they are parts of other rows. */
    private Optional<String> find(Scene<P, C> on, Entity<?> entity) {
        on.again();
        Snapshot before = on.look();
        Family<P, C> first = on.given(2);
        Family<P, C> second = on.given(1);
        Set<Object> ids = entity.equals(relation.parent)
                ? Set.of(first.id(), second.id())
                : union(first.childIds(), second.childIds());
        Snapshot after = on.look();
        on.again();
        List<String> candidates = tablesWith(ids, after.since(before));
        List<String> named = candidates.stream()
                .filter(table -> plain(table).contains(plain(entity.name)))
                .toList();
        List<String> best = named.isEmpty() ? candidates : named;
        if (best.size() > 1) {
            throw new NotOffered("the table of " + entity.name + " is one of " + best + "; name it");
        }
        return best.stream().findFirst();
    }

    private static Set<Object> union(List<Object> some, List<Object> others) {
        Set<Object> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> tablesWith(Set<Object> ids, Changes changes) {
        Set<String> wanted = ids.stream().map(String::valueOf).collect(Collectors.toSet());
        Map<String, Set<String>> added = changes.only(Changes.Kind.NEW).all().stream()
                .collect(Collectors.groupingBy(
                        Changes.Change::table,
                        Collectors.mapping(change -> String.valueOf(change.key()), Collectors.toSet())));
        return added.keySet().stream()
                .filter(table -> wanted.equals(added.get(table)))
                .sorted()
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static Snapshot without(Set<String> ignored, Snapshot snapshot) {
        if (ignored.isEmpty()) {
            return snapshot;
        }
        Map<String, Map<Object, Row>> tables = new TreeMap<>();
        snapshot.tables().forEach((table, rows) -> {
            if (!ignored.contains(table.toLowerCase(Locale.ROOT))) {
                Map<Object, Row> seen = new LinkedHashMap<>();
                rows.forEach((key, row) -> seen.put(key, row.without(ignored, table)));
                tables.put(table, seen);
            }
        });
        return new Snapshot(tables);
    }
}
