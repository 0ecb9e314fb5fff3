package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.UseCases;
import java.util.function.Function;

/**
 * Code that takes part in a race.
 *
 * @param name the adapter's name, for the plain code as well; {@link #BY_HAND} for the hand-written code
 * @param opening opens it on the store of the race
 */
public record Contender(String name, Layer layer, Function<StoreSettings, ? extends PostSubject> opening) {

    /** The name of the hand-written code, of which there is one for each engine. */
    public static final String BY_HAND = "by hand";

    /** An adapter, through the use cases. */
    public static Contender of(Candidate candidate) {
        return new Contender(candidate.adapter(), Layer.ADAPTER, settings -> new UseCases(candidate.open(settings)));
    }

    /** {@code jpa}, {@code plain jpa} or {@code hand-written code}. */
    public String title() {
        return switch (layer) {
            case BY_HAND -> "hand-written code";
            case PLAIN -> "plain " + name;
            case ADAPTER -> name;
        };
    }
}
