package dev.portwise.domain.model;

import dev.portwise.domain.exception.NotLoaded;
import java.util.Collection;
import java.util.List;

/** What the methods that change two ends of a relation ask of the second end before they change the first. */
final class Ends {

    private Ends() {}

    /** @throws NotLoaded if the end refuses changes, because its unit ended before it was loaded */
    static void requireOpen(Collection<?> end) {
        end.addAll(List.of()); // refused as any other change is, and reads no list
    }
}
