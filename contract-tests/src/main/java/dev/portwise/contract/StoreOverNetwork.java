package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * A store behind a network that can be cut, such as a proxy before its server. A message is all that one side says before
 * the other side answers.
 *
 * @param opening opens the store through the network, with this time limit of a round trip; at first it is empty
 * @param end gives up the network and the store
 */
public record StoreOverNetwork(Function<Duration, Persistence> opening, Network network, Runnable end)
        implements AutoCloseable {

    /**
     * What can become of messages.
     *
     * @param requests cuts messages to the server, which never hears them
     * @param replies cuts messages of the server: it has done what it was asked for, and nobody hears
     * @param swallowedRequests as {@code requests}, but neither side hears that the connection is gone
     * @param swallowedReplies as {@code replies}, but neither side hears that the connection is gone
     * @param mending ends all cuts and gives the number of messages that were cut
     */
    public record Network(
            Cut requests, Cut replies, Cut swallowedRequests, Cut swallowedReplies, IntSupplier mending) {}

    /** Ends connections with the messages of one side. */
    @FunctionalInterface
    public interface Cut {

        /**
         * Messages are counted from now on, from 1: those of the connection that was used last, and those of connections that
         * are opened later, but for the first of each.
         *
         * @param first the number of the first message that is cut
         * @param times how many messages are cut, one after another
         */
        void at(int first, int times);
    }

    /** Opens the store with the usual time limit. */
    public Persistence open() {
        return opening.apply(StoreSettings.ROUND_TRIP);
    }

    /** Messages whose connection ends, each side under its name. */
    public Map<String, Cut> cuts() {
        return Map.of("request", network.requests(), "reply", network.replies());
    }

    /** Messages whose connection falls silent, each side under its name. */
    public Map<String, Cut> swallowed() {
        return Map.of("request", network.swallowedRequests(), "reply", network.swallowedReplies());
    }

    /** As {@link Network#mending}. */
    public int mend() {
        return network.mending().getAsInt();
    }

    /** As {@link #end}. */
    @Override
    public void close() {
        end.run();
    }
}
