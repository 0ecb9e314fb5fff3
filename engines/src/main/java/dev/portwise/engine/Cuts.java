package dev.portwise.engine;

import java.io.IOException;
import java.util.Optional;

/**
 * The messages with which connections end or fall silent. A message is all that one side says in its turn.
 *
 * <p>Messages are counted on the connection that was used last when a cut was asked for, and on those that are opened
 * later. The first message of a connection does not count: with it a driver introduces itself. Drivers use other
 * connections in the background, which this leaves alone.
 */
final class Cuts {

    /** What becomes of a connection at such a message. */
    enum Fate {
        ENDS,

        /** Neither this message nor a later one arrives, and neither side hears why. */
        FALLS_SILENT
    }

    /** Which side speaks. */
    enum Side {
        CLIENT,
        SERVER
    }

    /** The messages from {@code first} to {@code last}, of the connection {@code used} and those opened {@code since}. */
    private record Wanted(Fate fate, Side side, int first, int last, Optional<Turns> used, long since) {

        boolean concerns(Side speaking, Turns connection) {
            return speaking == side
                    && (used.filter(connection::equals).isPresent()
                            || (connection.opened() - since > 0 && connection.trips() > 1));
        }

        boolean includes(int message) {
            return message >= first && message <= last;
        }
    }

    private Optional<Turns> used = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();
    private int heard;
    private int done;

    synchronized void want(Fate fate, Side side, int first, int times) {
        heard = 0;
        done = 0;
        wanted = Optional.of(new Wanted(fate, side, first, first + times - 1, used, System.nanoTime()));
    }

    /** Wants no more. Returns how many messages were cut. What fell silent stays so. */
    synchronized int mend() {
        wanted = Optional.empty();
        return done;
    }

    /**
     * A side is about to begin a message.
     *
     * @throws IOException if the connection ends instead
     */
    synchronized void begins(Side speaking, Turns connection) throws IOException {
        if (speaking == Side.CLIENT) {
            used = Optional.of(connection);
        }
        Optional<Wanted> cut = wanted.filter(asked -> asked.concerns(speaking, connection));
        if (cut.isPresent()) {
            heard++;
            if (cut.get().includes(heard)) {
                done++;
                if (cut.get().fate() == Fate.ENDS) {
                    throw new IOException("cut on demand");
                }
                connection.fallSilent();
            }
        }
    }
}
