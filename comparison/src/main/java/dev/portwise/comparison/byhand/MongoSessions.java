package dev.portwise.comparison.byhand;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.function.Function;

/**
 * The sessions of units with several commands.
 *
 * @param transactions whether the server has transactions and snapshots; else each command stands for itself
 */
record MongoSessions(MongoClient client, boolean transactions) {

    private static final ClientSessionOptions ONE_MOMENT =
            ClientSessionOptions.builder().snapshot(true).build();

    private static final TransactionOptions TRANSACTION = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .readPreference(ReadPreference.primary())
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();

    /** All reads see the store at one moment. This costs no command. */
    <T> T reading(Function<ClientSession, T> reads) {
        try (ClientSession session = transactions ? client.startSession(ONE_MOMENT) : client.startSession()) {
            return reads.apply(session);
        }
    }

    /** All commands or none. A failure rolls back, as closing the session does. */
    <T> T writing(Function<ClientSession, T> writes) {
        try (ClientSession session = client.startSession()) {
            if (transactions) {
                session.startTransaction(TRANSACTION);
            }
            T result = writes.apply(session);
            if (session.hasActiveTransaction()) {
                session.commitTransaction();
            }
            return result;
        }
    }
}
