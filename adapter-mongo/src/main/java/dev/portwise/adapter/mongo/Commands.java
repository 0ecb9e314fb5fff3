package dev.portwise.adapter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.model.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one unit, one round trip each. They run inside its transaction or its snapshot, or one by one on a server
 * without transactions.
 */
final class Commands {

    /** Larger than any reply. The default first batch of a server ends after 101 documents. */
    private static final int AT_ONCE = 1_000_000;

    private static final DuplicateKey NO_KEYS = (duplicate, cause) -> {
        throw new IllegalStateException("a write without keys met a duplicate: " + duplicate.getMessage(), cause);
    };

    private final MongoDatabase database;
    private final Deployment deployment;
    private final @Nullable ClientSession session;

    Commands(MongoDatabase database, Deployment deployment, @Nullable ClientSession session) {
        this.database = database;
        this.deployment = deployment;
        this.session = session;
    }

    /** Whether the commands form one transaction, which conflicts with other transactions. */
    boolean inTransaction() {
        return session != null && session.hasActiveTransaction();
    }

    /** Ids in order, in batches for one command each. A real server takes all ids in one batch. */
    <I extends Identifier> List<List<I>> batches(Collection<I> ids) {
        List<I> ordered = ids.stream().distinct().sorted().collect(Collectors.toList());
        return IntStream.iterate(0, from -> from < ordered.size(), from -> from + deployment.batch())
                .mapToObj(from -> ordered.subList(from, Math.min(from + deployment.batch(), ordered.size())))
                .toList();
    }

    /** The same commands outside the transaction, which see the latest committed state. */
    Commands outside() {
        return new Commands(database, deployment, null);
    }

    List<Document> find(String collection, Selection selection, Bson projection) {
        MongoCollection<Document> documents = database.getCollection(collection);
        var found = session == null ? documents.find(selection.filter()) : documents.find(session, selection.filter());
        return found.projection(projection)
                .sort(selection.order().orElse(null))
                .limit(selection.limit())
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
    }

    List<Document> aggregate(String collection, List<Bson> pipeline) {
        MongoCollection<Document> documents = database.getCollection(collection);
        var found = session == null ? documents.aggregate(pipeline) : documents.aggregate(session, pipeline);
        return found.batchSize(AT_ONCE).into(new ArrayList<>());
    }

    long count(String collection, Bson filter) {
        MongoCollection<Document> documents = database.getCollection(collection);
        return session == null ? documents.countDocuments(filter) : documents.countDocuments(session, filter);
    }

    /** Sends writes of one kind that set no unique field. */
    BulkWriteResult write(String collection, List<? extends WriteModel<Document>> writes) {
        return write(collection, writes, NO_KEYS);
    }

    /**
     * Sends writes of one kind; a key that is in use ends them.
     *
     * @throws DomainException what a failure means: some are looked into before they end the unit
     */
    BulkWriteResult write(String collection, List<? extends WriteModel<Document>> writes, DuplicateKey duplicate) {
        try {
            MongoCollection<Document> documents = database.getCollection(collection);
            return session == null ? documents.bulkWrite(writes) : documents.bulkWrite(session, writes);
        } catch (MongoBulkWriteException failed) {
            throw Failures.duplicateKey(failed)
                    .<RuntimeException>map(error -> duplicate.of(error, failed))
                    .orElseGet(() -> Failures.of(failed));
        } catch (RuntimeException failed) {
            throw Failures.of(failed);
        }
    }

    /** Translates a duplicate key. */
    @FunctionalInterface
    interface DuplicateKey {

        DomainException of(BulkWriteError error, Throwable cause);
    }
}
