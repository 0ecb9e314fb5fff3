package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.WrittenRows;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Runs what Jdbi does and turns the failures it wraps into the domain's exceptions. */
final class Translated {

    private Translated() {}

    static <T> T statement(Supplier<T> action) {
        return run(action, ErrorTranslation::of);
    }

    static <T> T write(WrittenRows written, Handle handle, Supplier<T> action) {
        return run(action, error -> ErrorTranslation.of(error, written, handle::getConnection));
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
