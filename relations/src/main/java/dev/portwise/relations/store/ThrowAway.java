package dev.portwise.relations.store;

import java.util.Map;
import java.util.stream.Collectors;

/** The proof that a store may lose its contents. It is given before anything is written. */
public final class ThrowAway {

    private ThrowAway() {}

    /**
     * Requires that the store is empty, or that its name was confirmed.
     *
     * @throws IllegalStateException if it holds rows; nothing was written
     */
    public static Snapshot prove(Store store) {
        Snapshot found = store.look();
        Map<String, Integer> rows = found.counts();
        if (!rows.isEmpty() && !store.confirmed()) {
            throw new IllegalStateException("the database " + store.name() + " holds rows: "
                    + rows.entrySet().stream()
                            .map(table -> table.getKey() + " (" + table.getValue() + ")")
                            .collect(Collectors.joining(", "))
                    + ". The kit writes and deletes. Give it an empty database; or, if this one may be lost, say .throwAway(\""
                    + store.name() + "\")");
        }
        return found;
    }
}
