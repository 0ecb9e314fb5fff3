package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;

/** Turns what Hibernate throws into the exceptions the ports promise. */
final class ExceptionTranslation {

    private ExceptionTranslation() {}

    /**
     * What {@code thrown} means; itself, if it is neither the store's nor a lost race.
     *
     * @param refusal what an error of the database means, with the statement it refused
     */
    static RuntimeException of(RuntimeException thrown, BiFunction<SQLException, String, DomainException> refusal) {
        if (thrown instanceof DomainException) {
            return thrown;
        }
        Optional<SQLException> refused = ErrorTranslation.causeOf(thrown, SQLException.class);
        if (refused.isPresent()) {
            String statement = ErrorTranslation.causeOf(thrown, JDBCException.class)
                    .map(JDBCException::getSQL)
                    .orElse("");
            return refusal.apply(refused.get(), statement);
        }
        if (ErrorTranslation.causeOf(thrown, StaleStateException.class).isPresent()) {
            return new Conflict(
                    "something this unit changed or removed was changed or removed by somebody else meanwhile;"
                            + " load it again and decide anew",
                    thrown);
        }
        return thrown;
    }

    static RuntimeException atCommit(RuntimeException thrown) {
        return ErrorTranslation.causeOf(thrown, SQLException.class)
                .<RuntimeException>map(ErrorTranslation::atCommit)
                .orElse(thrown);
    }
}
