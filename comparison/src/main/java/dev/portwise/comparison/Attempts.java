package dev.portwise.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Pieces of work that go on when one of them fails. */
public final class Attempts {

    private final List<String> failures = new ArrayList<>();

    /** Makes one measurement; empty if it fails. */
    public <T> Optional<T> at(String where, String what, Supplier<T> measurement) {
        try {
            return Optional.of(measurement.get());
        } catch (RuntimeException failed) {
            note("%s did not do '%s': %s".formatted(where, what, failed.getMessage()));
            return Optional.empty();
        }
    }

    /** Does one piece of work. Returns whether it was done. */
    public boolean did(String where, String what, Runnable work) {
        return at(where, what, () -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** Adds a failure that somebody else caught. */
    public void note(String failure) {
        failures.add(failure);
    }

    /** Who did not do what, one sentence each. */
    public List<String> failures() {
        return List.copyOf(failures);
    }
}
