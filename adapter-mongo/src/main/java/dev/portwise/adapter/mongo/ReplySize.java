package dev.portwise.adapter.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** How much came back for a command. */
final class ReplySize {

    private static final List<String> BATCHES = List.of("firstBatch", "nextBatch");

    private ReplySize() {}

    /** How many documents the reply carries, those in arrays of others included. */
    static long documents(BsonDocument reply) {
        if (reply.get("cursor") instanceof BsonDocument cursor) {
            return BATCHES.stream()
                    .filter(cursor::isArray)
                    .mapToLong(batch -> inside(cursor.getArray(batch)))
                    .sum();
        }
        return reply.get("value") instanceof BsonDocument changed ? 1 + inside(changed) : 0;
    }

    private static long inside(BsonValue value) {
        if (value.isArray()) {
            return value.asArray().stream()
                    .mapToLong(element -> (element.isDocument() ? 1 : 0) + inside(element))
                    .sum();
        }
        return value.isDocument()
                ? value.asDocument().values().stream()
                        .mapToLong(ReplySize::inside)
                        .sum()
                : 0;
    }
}
