package dev.portwise.contract;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a unit ended.
 *
 * @param thrown what it threw; empty if it ended well
 */
public record Ending(Optional<Throwable> thrown) {

    public static final Ending WELL = new Ending(Optional.empty());

    /** Runs something to its end. */
    public static Ending of(Runnable work) {
        try {
            work.run();
            return WELL;
        } catch (AssertionError broken) {
            throw broken;
        } catch (Throwable failure) {
            return new Ending(Optional.of(failure));
        }
    }

    public boolean isWell() {
        return thrown.isEmpty();
    }

    /** Whether it threw an exception of one of these types. */
    public boolean isA(Class<?>... types) {
        return thrown.filter(failure -> Stream.of(types).anyMatch(type -> type.isInstance(failure)))
                .isPresent();
    }

    /** {@code it ended well}, or {@code it threw Conflict: …}. */
    @Override
    public String toString() {
        return thrown.map(failure -> "it threw " + failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .orElse("it ended well");
    }
}
