package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.Attempt;
import dev.portwise.adapter.relational.ErrorTranslation;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/** What failures mean that Jdbi wraps, as exceptions of the domain. */
final class Failures {

    private Failures() {}

    static RuntimeException of(RuntimeException failure, Attempt written) {
        return meaning(failure, error -> ErrorTranslation.of(error, written));
    }

    static RuntimeException atCommit(RuntimeException failure) {
        return meaning(failure, ErrorTranslation::atCommit);
    }

    private static RuntimeException meaning(
            RuntimeException failure, Function<SQLException, ? extends RuntimeException> ofStore) {
        return failure instanceof JdbiException && failure.getCause() instanceof SQLException error
                ? ofStore.apply(error)
                : failure;
    }
}
