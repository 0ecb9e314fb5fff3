package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Aggregates;
import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.Query;
import dev.portwise.domain.model.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The filter, the order and the limit of a query.
 *
 * @param order empty where no more than one matches: ordering costs the server a tenth of finding it
 * @param limit 0 for all
 */
record Selection(Bson filter, Optional<Bson> order, int limit) {

    private static final Bson BY_ID = ascending(Names.ID);

    /** All that match, in the order of ids. */
    static Selection where(Bson filter) {
        return new Selection(filter, Optional.of(BY_ID), 0);
    }

    /** The one that matches a unique key. */
    private static Selection one(Bson filter) {
        return new Selection(filter, Optional.empty(), 0);
    }

    static Selection byId(Identifier id) {
        return one(eq(Names.ID, id.value()));
    }

    /** @param ids not empty; their range spares a server that goes through all documents most of the list */
    static Selection byIds(Collection<? extends Identifier> ids) {
        List<UUID> values = values(ids.stream().sorted().toList());
        if (values.size() == 1) {
            return one(eq(Names.ID, values.get(0)));
        }
        return where(new Document(
                Names.ID,
                new Document("$gte", values.get(0))
                        .append("$lte", values.get(values.size() - 1))
                        .append("$in", values)));
    }

    /** What a query is about. The order of a text is that of its UTF-8 bytes, and so of code points. */
    static Selection of(Query<?, ?> query) {
        boolean titles = query.type() == EntityType.POST;
        String text = titles ? Names.TITLE : Names.NAME;
        Bson filter = filter(query.criteria());
        if (query.criteria() instanceof Criteria.Named<?>) {
            return one(filter);
        }
        Bson rest = query.after()
                .map(place -> query.inTextOrder()
                        ? or(gt(text, place.key()), and(eq(text, place.key()), gt(Names.ID, place.id())))
                        : gt(Names.ID, place.id()))
                .map(further -> and(filter, further))
                .orElse(filter);
        Bson inTextOrder = titles ? ascending(text, Names.ID) : ascending(text); // names have no ties
        return new Selection(rest, Optional.of(query.inTextOrder() ? inTextOrder : BY_ID), query.limit());
    }

    /** For links inside another document: that document. */
    static Bson filter(Criteria<?> criteria) {
        if (criteria instanceof Criteria.Named<?> named) {
            return eq(Names.NAME, named.name());
        }
        if (criteria instanceof Criteria.WithIds<?> wanted) {
            return byIds(wanted.ids()).filter();
        }
        return criteria instanceof Criteria.Connected<?> connected
                ? eq(field(connected.by()), connected.end().value())
                : empty();
    }

    private static String field(Criteria.Reference reference) {
        return switch (reference) {
            case POSTS_OF_AUTHOR -> Names.AUTHOR;
            case POSTS_WITH_TAG -> Names.TAGS;
            case MEMBERS_OF_GROUP -> Names.MEMBERSHIPS_GROUP;
            case GROUPS_OF_OWNER -> Names.OWNER;
            case TAGS_OF_POST, GROUPS_OF_MEMBER -> Names.ID;
        };
    }

    /** The first that matches. */
    static Selection any(Bson filter) {
        return new Selection(filter, Optional.of(BY_ID), 1);
    }

    /** As the first stages of a pipeline that goes on with {@code stages}. */
    List<Bson> then(List<Bson> stages) {
        List<Bson> pipeline = new ArrayList<>();
        pipeline.add(Aggregates.match(filter));
        order.map(Aggregates::sort).ifPresent(pipeline::add);
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
