package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.Attempt;
import dev.portwise.adapter.relational.ErrorTranslation;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** Runs what Jdbi does and turns the failures it wraps into the domain's exceptions. */
final class Translated {

    private Translated() {}

    static <T> T statement(Supplier<T> action) {
        return statement(Attempt.NOTHING, action);
    }

    static <T> T statement(Attempt attempt, Supplier<T> action) {
        return run(action, error -> ErrorTranslation.of(error, attempt));
    }

    static <T> T commit(Supplier<T> action) {
        return run(action, ErrorTranslation::atCommit);
    }

    private static <T> T run(Supplier<T> action, Function<SQLException, ? extends RuntimeException> meaning) {
        try {
            return action.get();
        } catch (JdbiException failed) {
            throw failed.getCause() instanceof SQLException error ? meaning.apply(error) : failed;
        }
    }
}
