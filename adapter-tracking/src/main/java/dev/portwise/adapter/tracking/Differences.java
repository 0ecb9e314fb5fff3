package dev.portwise.adapter.tracking;

import java.util.ArrayList;
import java.util.List;

/** What is to be written of the aggregates of one type. */
record Differences<R extends Row>(EntityType<?, ?, R> type, List<R> added, List<Revised<R>> changed, List<R> removed) {

    Differences(EntityType<?, ?, R> type) {
        this(type, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
