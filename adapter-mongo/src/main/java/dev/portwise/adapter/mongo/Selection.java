package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Aggregates;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which documents of a collection, in which order, and how many.
 *
 * @param limit 0 for all
 */
record Selection(Bson filter, Bson order, int limit) {

    private static final Bson BY_ID = ascending(Names.ID);

    /** All that match, in the order of ids. */
    static Selection where(Bson filter) {
        return new Selection(filter, BY_ID, 0);
    }

    static Selection byId(Identifier id) {
        return where(eq(Names.ID, id.value()));
    }

    /** @param ids not empty; their range spares a server that goes through all documents most of the list */
    static Selection byIds(Collection<? extends Identifier> ids) {
        List<UUID> values = values(ids.stream().sorted(Identifier.BYTE_ORDER).toList());
        return where(new Document(
                Names.ID,
                new Document("$gte", values.get(0))
                        .append("$lte", values.get(values.size() - 1))
                        .append("$in", values)));
    }

    /** A page in the order of ids. */
    static Selection page(Bson filter, Optional<Cursor> after, int limit) {
        Bson rest = after.map(cursor -> and(filter, gt(Names.ID, cursor.id()))).orElse(filter);
        return new Selection(rest, BY_ID, limit);
    }

    /** A page in the order of a text, which is that of its UTF-8 bytes and so of code points; ties by id. */
    static Selection pageBy(String field, Optional<Cursor> after, int limit) {
        Bson rest = after.map(cursor ->
                        or(gt(field, cursor.key()), and(eq(field, cursor.key()), gt(Names.ID, cursor.id()))))
                .orElse(empty());
        return new Selection(rest, ascending(field, Names.ID), limit);
    }

    /** As the first stages of a pipeline that goes on with {@code stages}. */
    List<Bson> then(List<Bson> stages) {
        List<Bson> pipeline = new ArrayList<>(List.of(Aggregates.match(filter), Aggregates.sort(order)));
        if (limit > 0) {
            pipeline.add(Aggregates.limit(limit));
        }
        pipeline.addAll(stages);
        return pipeline;
    }

    static List<UUID> values(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).distinct().toList();
    }
}
