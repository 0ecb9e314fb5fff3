package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Turns what Hibernate throws into the domain's exceptions. */
final class Failures {

    private Failures() {}

    /** Asks something that writes no row. */
    static <T> T translated(Supplier<T> question) {
        return translated(question, ErrorTranslation::of);
    }

    static <T> T translated(Supplier<T> question, Function<SQLException, DomainException> refusal) {
        try {
            return question.get();
        } catch (RuntimeException thrown) {
            throw of(thrown, refusal);
        }
    }

    /** What {@code thrown} means; itself, if it is neither the store's nor a lost race. */
    static RuntimeException of(RuntimeException thrown, Function<SQLException, DomainException> refusal) {
        if (thrown instanceof DomainException) {
            return thrown;
        }
        Optional<SQLException> refused = cause(thrown, SQLException.class);
        if (refused.isPresent()) {
            return refusal.apply(refused.get());
        }
        if (cause(thrown, StaleStateException.class).isPresent()) {
            return new Conflict(
                    "something this unit changed or removed was changed or removed by somebody else meanwhile;"
                            + " load it again and decide anew",
                    thrown);
        }
        return thrown;
    }

    static RuntimeException atCommit(RuntimeException thrown) {
        return cause(thrown, SQLException.class)
                .<RuntimeException>map(ErrorTranslation::atCommit)
                .orElse(thrown);
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
