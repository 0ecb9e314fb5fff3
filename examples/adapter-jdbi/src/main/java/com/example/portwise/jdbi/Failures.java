package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.WrittenRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** What failures mean that Jdbi wraps, as exceptions of the domain. */
final class Failures {

    private Failures() {}

    static RuntimeException of(RuntimeException failure, WrittenRows written, Supplier<Connection> transaction) {
        return meaning(failure, error -> ErrorTranslation.of(error, written, transaction));
    }

    static RuntimeException atOpening(RuntimeException failure) {
        return meaning(failure, ErrorTranslation::of);
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
