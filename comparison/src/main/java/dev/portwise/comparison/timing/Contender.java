package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Subject;
import java.util.function.Function;

/**
 * Code that takes part in a race.
 *
 * @param name the adapter's name, for the plain code as well; {@link #BY_HAND} for the hand-written code
 * @param opening opens it on the store of the race
 */
public record Contender(String name, Layer layer, Function<StoreSettings, Subject> opening) {

    /** The name of the hand-written code, of which there is one for each engine. */
    public static final String BY_HAND = "by hand";

    /** {@code jpa}, {@code plain jpa} or {@code hand-written code}. */
    public String title() {
        return switch (layer) {
            case BY_HAND -> "hand-written code";
            case PLAIN -> "plain " + name;
            case ADAPTER -> name;
        };
    }
}
