package dev.portwise.adapter.relational;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Translates the errors of a database into the domain's exceptions. The codes come from the databases' manuals. */
public final class ErrorTranslation {

    /** Serialization failure, deadlock, lock not available; H2's lock time-out. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03", "HYT00");

    private static final String ANOTHER_UNIT = "another unit of work got in the way; run this one again";

    private static final String INTEGRITY = "23";
    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENTION = "57";

    /** PostgreSQL: the server is shutting down, has crashed, or is not up yet. */
    private static final String SERVER_ENDS = "57P0";

    /** MariaDB's driver has switched to another node, which does not know the transaction. */
    private static final String OTHER_NODE = "25S03";

    private static final String NOT_AUTHORISED = "28";

    /** H2: the database is closed, or the connection is. */
    private static final Set<Integer> H2_CLOSED = Set.of(90007, 90067, 90098, 90121);

    /**
     * H2: another transaction changed the row. MariaDB: another transaction changed the row since it was read, or a
     * lock timed out.
     */
    private static final Set<Integer> LOST_CODES = Set.of(90131, 1020, 1205);

    /** PostgreSQL: a statement of the transaction had failed. */
    private static final String FAILED_BEFORE = "25P02";

    private ErrorTranslation() {}

    /** What {@code error} means, when something was asked for. */
    public static DomainException of(SQLException error) {
        SQLException told = mostTelling(error);
        if (isLostToAnother(told)) {
            return new Retryable(ANOTHER_UNIT, error);
        }
        if (isServerLost(told)) {
            return new Retryable("the server gave up this unit of work or is gone; run it again", error);
        }
        return new StoreUnavailable(
                isConnectionLost(told)
                        ? "the store cannot be reached: " + told.getMessage()
                        : "the store refused a statement: " + reason(told),
                error);
    }

    /**
     * What {@code error} means, when rows were being written. Where it takes a look into the store to name the row that
     * was refused, the transaction is rolled back before. If nothing refuses the row by then, the unit can be run again.
     *
     * @param written the rows of the unit, those of the refused batch last
     * @param transaction the connection of the unit
     */
    public static DomainException of(SQLException error, WrittenRows written, Supplier<Connection> transaction) {
        SQLException told = mostTelling(error);
        List<Constraint> violated = state(told).startsWith(INTEGRITY) ? Constraint.violated(told) : List.of();
        if (violated.isEmpty()) {
            return of(error);
        }
        // MariaDB calls every primary key the same; a batch of one kind leaves no doubt which it is
        boolean certain = violated.size() == 1 || written.insertsOneKind();
        RefusedRow row = new RefusedRow(written, transaction, certain);
        try {
            for (Constraint constraint : violated) {
                Optional<DomainException> refusal = constraint.refusal(row, error);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            return new Retryable(ANOTHER_UNIT, error);
        } catch (SQLException unanswered) {
            unanswered.addSuppressed(error);
            return of(unanswered);
        }
    }

    /**
     * Translates an error of the commit. Unless the error says that the transaction was rolled back, the commit may have been
     * written: a PostgreSQL whose disk is full dies of it, says so, and recovers what it had written.
     */
    public static DomainException atCommit(SQLException error) {
        return isRolledBack(mostTelling(error))
                ? of(error)
                : new OutcomeUnknown("the commit was not confirmed; look whether the unit was stored", error);
    }

    /** The first of this type in the failure of a library, itself or beneath: a {@link SQLException} is the database's own. */
    public static <T> Optional<T> causeOf(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Translates an error of opening a connection. */
    static StoreUnavailable atOpening(SQLException error, String url) {
        SQLException told = mostTelling(error);
        String reason = state(told).startsWith(NOT_AUTHORISED)
                ? "refuses the user or the password"
                : "cannot be reached: " + told.getMessage();
        return new StoreUnavailable("the store at " + url + " " + reason, error);
    }

    private static boolean isRolledBack(SQLException error) {
        String state = state(error);
        return isLostToAnother(error) || state.startsWith(INTEGRITY) || state.equals(FAILED_BEFORE);
    }

    /** Whether another unit got in the way. */
    private static boolean isLostToAnother(SQLException error) {
        return LOST.contains(state(error)) || LOST_CODES.contains(error.getErrorCode());
    }

    /** Whether the connection broke during a unit. This excludes a connection that the pool could not get in time. */
    private static boolean isServerLost(SQLException error) {
        String state = state(error);
        return state.equals(OTHER_NODE)
                || state.startsWith(SERVER_ENDS)
                || (state.startsWith(CONNECTION) && !(error instanceof SQLTransientConnectionException));
    }

    private static boolean isConnectionLost(SQLException error) {
        String state = state(error);
        return state.startsWith(CONNECTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || error instanceof SQLTransientConnectionException
                || H2_CLOSED.contains(error.getErrorCode());
    }

    /** The exception in the chain with the most telling code, because a batch's own exception says little. */
    private static SQLException mostTelling(SQLException error) {
        return Stream.iterate(error, Objects::nonNull, SQLException::getNextException)
                .flatMap(thrown ->
                        thrown.getCause() instanceof SQLException cause ? Stream.of(cause, thrown) : Stream.of(thrown))
                .filter(thrown -> state(thrown).startsWith(INTEGRITY) || LOST.contains(state(thrown)))
                .findFirst()
                .orElseGet(() -> error instanceof BatchUpdateException && error.getNextException() != null
                        ? error.getNextException()
                        : error);
    }

    /** The first line only, because the rest repeats the statement with its values. */
    static String reason(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static String state(SQLException error) {
        return Objects.requireNonNullElse(error.getSQLState(), "");
    }
}
