package dev.portwise.comparison.distance;

import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Proxy;
import dev.portwise.engine.TripCount;
import java.util.function.IntConsumer;

/**
 * Counts the trips of units, from before they begin until they have ended. What is sent between units, such as the reads
 * of a probe, does not count.
 *
 * @param trips hears the trips of each unit
 */
public record CountedUnits(UnitOfWork units, Proxy proxy, IntConsumer trips) implements UnitOfWork {

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        try (TripCount count = proxy.count()) {
            try {
                return units.execute(work);
            } finally {
                trips.accept(count.trips());
            }
        }
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        try (TripCount count = proxy.count()) {
            try {
                return units.read(work);
            } finally {
                trips.accept(count.trips());
            }
        }
    }
}
