package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;

/**
 * The store through the ports of a second opening that nobody observes: a witness of what the first one stored and
 * declared.
 */
record SecondOpening(Persistence opened) implements AutoCloseable {

    /** What the store declares to somebody who does not observe it, as users of the adapter do. */
    Capabilities declared() {
        return opened.capabilities();
    }

    /**
     * Compares what the ports show here with what the probe shows.
     *
     * @throws AssertionError if they differ
     */
    void compare(StoreProbe probe) {
        SeenStore behind = SeenStore.behind(probe);
        seen(behind).differenceFrom(behind).ifPresent(difference -> {
            throw new AssertionError("the probe shows what is stored: " + difference);
        });
    }

    private SeenStore seen(SeenStore behind) {
        try {
            return opened.unitOfWork().read(repositories -> SeenStore.through(repositories, behind));
        } catch (RuntimeException failed) {
            throw new AssertionError(
                    "a second opening cannot read what is stored: " + FailureMessage.withCause(failed), failed);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
