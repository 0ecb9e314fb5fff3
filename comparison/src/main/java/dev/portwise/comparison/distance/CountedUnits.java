package dev.portwise.comparison.distance;

import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Proxy;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Counts the trips of units, from before they begin until they have ended. What is sent between units, such as the reads
 * of a probe, does not count.
 *
 * @param count hears the trips of each unit
 */
public record CountedUnits(UnitOfWork units, Proxy proxy, LongConsumer count) implements UnitOfWork {

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        LongSupplier trips = proxy.trips();
        try {
            return units.execute(work);
        } finally {
            count.accept(trips.getAsLong());
        }
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        LongSupplier trips = proxy.trips();
        try {
            return units.read(work);
        } finally {
            count.accept(trips.getAsLong());
        }
    }
}
