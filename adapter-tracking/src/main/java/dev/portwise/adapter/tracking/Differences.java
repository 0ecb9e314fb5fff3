package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import java.util.ArrayList;
import java.util.List;

/** What is to be written of the aggregates of one type. */
record Differences<R extends Row>(TrackedType<?, ?, R> type, List<R> added, List<Revised<R>> changed, List<R> removed) {

    Differences(TrackedType<?, ?, R> type) {
        this(type, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
