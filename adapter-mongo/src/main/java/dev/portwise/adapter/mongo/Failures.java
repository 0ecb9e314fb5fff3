package dev.portwise.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.bulk.BulkWriteError;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;

/** Translates the driver's exceptions into the domain's exceptions. */
final class Failures {

    private static final int WRITE_CONFLICT = 112;

    /** BSONObjectTooLarge, and the two codes without a name for a document that an update made too large. */
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    /** Unauthorized, AuthenticationFailed. */
    private static final Set<Integer> REFUSED = Set.of(13, 18);

    /**
     * The end of a snapshot or a cursor, and the codes of MongoDB's specification of retryable reads. The driver has classes
     * for some of them, but wraps them when a find fails.
     */
    private static final Set<Integer> PASSING = Set.of(
            239, // SnapshotTooOld
            246, // SnapshotUnavailable
            43, // CursorNotFound
            175, // QueryPlanKilled
            237, // CursorKilled
            6, // HostUnreachable
            7, // HostNotFound
            89, // NetworkTimeout
            91, // ShutdownInProgress
            134, // ReadConcernMajorityNotAvailableYet
            189, // PrimarySteppedDown
            262, // ExceededTimeLimit
            9001, // SocketException
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11602, // InterruptedDueToReplStateChange
            13435, // NotPrimaryNoSecondaryOk
            13436); // NotPrimaryOrSecondary

    private Failures() {}

    /** Translates an error of a unit. Returns the same object if the error does not come from the store. */
    static RuntimeException of(RuntimeException error) {
        if (error instanceof BsonMaximumSizeExceededException
                || (error instanceof MongoException told && TOO_LARGE.contains(told.getCode()))) {
            return (RuntimeException)
                    new InvalidValue("a document would become larger than the store's 16 MB; split it")
                            .initCause(error);
        }
        if (error instanceof MongoException told) {
            return ofStore(told);
        }
        return isClosed(error) ? new StoreUnavailable("the store has been closed; open it again", error) : error;
    }

    /** Translates an error of a unit that only reads. The server labels nothing transient outside a transaction. */
    static RuntimeException ofSnapshot(RuntimeException error) {
        return mayPass(error)
                ? new Retryable("the snapshot or the server of this unit of work is gone; run it again", error)
                : of(error);
    }

    /** Whether a read outside a transaction may succeed when it is sent again: its server or its snapshot is gone. */
    static boolean mayPass(RuntimeException error) {
        return error instanceof MongoSocketException
                || error instanceof MongoConnectionPoolClearedException
                || lostAtLogin(error).isPresent()
                || (error instanceof MongoException told && PASSING.contains(told.getCode()));
    }

    /** Translates an error of the commit. */
    static RuntimeException atCommit(RuntimeException error) {
        return error instanceof MongoException told
                        && (told.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                                || told instanceof MongoInterruptedException
                                || told instanceof MongoWriteConcernException)
                ? new OutcomeUnknown("the commit was not confirmed; look whether the unit was stored", error)
                : of(error);
    }

    /** Translates an error of opening the store. */
    static RuntimeException atOpening(RuntimeException error, ConnectionSettings settings) {
        if (!(error instanceof MongoException told)) {
            return of(error);
        }
        return new StoreUnavailable("the store at " + settings + " " + reason(told), error);
    }

    /** The first write with a duplicate key, if the writes failed for that reason. */
    static Optional<BulkWriteError> duplicateKey(MongoBulkWriteException failed) {
        return failed.getWriteErrors().stream()
                .filter(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                .findFirst();
    }

    private static DomainException ofStore(MongoException error) {
        if (isWriteConflict(error)) {
            return new Retryable("another unit of work got in the way; run this one again", error);
        }
        // Whoever has looked for a server for so long in vain need not try again, although the driver labels that too.
        return error.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        && !(error instanceof MongoTimeoutException)
                ? new Retryable("the server gave up this unit of work or is gone; run it again", error)
                : new StoreUnavailable("the store " + reason(error), error);
    }

    private static boolean isWriteConflict(MongoException error) {
        return error.getCode() == WRITE_CONFLICT
                || (error instanceof MongoBulkWriteException bulk
                        && bulk.getWriteErrors().stream().anyMatch(write -> write.getCode() == WRITE_CONFLICT));
    }

    private static String reason(MongoException error) {
        Optional<MongoException> lost = lostAtLogin(error);
        if (lost.isPresent()) {
            return reason(lost.get());
        }
        if (error instanceof MongoSecurityException) {
            return "refuses the user or the password";
        }
        if (error instanceof MongoInterruptedException) {
            return "was not waited for: the thread was interrupted meanwhile";
        }
        if (REFUSED.contains(error.getCode())) {
            return "does not grant the user the rights to read and write: " + error.getMessage();
        }
        return error instanceof MongoTimeoutException || error instanceof MongoSocketException
                ? "cannot be reached: " + error.getMessage()
                : "refused a command: " + error.getMessage();
    }

    /** Why the server was lost while it checked the credentials; the driver reports that like a refusal of them. */
    private static Optional<MongoException> lostAtLogin(RuntimeException error) {
        return error instanceof MongoSecurityException
                        && error.getCause() instanceof MongoException cause
                        && mayPass(cause)
                ? Optional.of(cause)
                : Optional.empty();
    }

    /** Whether the driver reports a closed client. */
    private static boolean isClosed(RuntimeException error) {
        return error instanceof IllegalStateException
                && String.valueOf(error.getMessage()).startsWith("state should be");
    }
}
