package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.StoreProbe;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

record MongoProbe(MongoDatabase database, ObservedCommands observed) implements StoreProbe {

    @Override
    public Map<UUID, Long> revisions(Kind kind) {
        String collection = switch (kind) {
            case USER -> Names.USERS;
            case POST -> Names.POSTS;
            case TAG -> Names.TAGS;
            case GROUP -> Names.GROUPS;
        };
        return read(collection, Names.REVISION)
                .collect(Collectors.toMap(MongoProbe::id, document -> document.getLong(Names.REVISION)));
    }

    @Override
    public Set<Link> links(LinkKind kind) {
        Stream<Link> links = switch (kind) {
            case AUTHOR -> links(Names.POSTS, Names.AUTHOR, post -> one(post, Names.AUTHOR));
            case TAGGED -> links(Names.POSTS, Names.TAGS, post -> post.getList(Names.TAGS, UUID.class).stream());
            case MEMBERSHIP ->
                links(
                        Names.USERS,
                        Names.MEMBERSHIPS_GROUP,
                        user -> user.getList(Names.MEMBERSHIPS, Document.class).stream()
                                .flatMap(membership -> one(membership, Names.GROUP)));
            case OWNER -> links(Names.GROUPS, Names.OWNER, group -> one(group, Names.OWNER));
        };
        return links.collect(Collectors.toSet());
    }

    @Override
    public Map<Link, Instant> joinedOn() {
        Map<Link, Instant> joinedOn = new HashMap<>();
        read(Names.USERS, Names.MEMBERSHIPS)
                .forEach(user -> user.getList(Names.MEMBERSHIPS, Document.class)
                        .forEach(membership -> joinedOn.put(
                                new Link(id(user), membership.get(Names.GROUP, UUID.class)),
                                membership.getDate(Names.JOINED_ON).toInstant())));
        return joinedOn;
    }

    @Override
    public void empty() {
        observed.unheard(() -> {
            for (String collection : List.of(Names.POSTS, Names.USERS, Names.TAGS, Names.GROUPS)) {
                database.getCollection(collection).deleteMany(new Document());
            }
            return true;
        });
    }

    private Stream<Link> links(String collection, String field, Function<Document, Stream<UUID>> ends) {
        return read(collection, field)
                .flatMap(document -> ends.apply(document).map(end -> new Link(id(document), end)));
    }

    private Stream<Document> read(String collection, String field) {
        return observed
                .unheard(() -> database.getCollection(collection)
                        .find()
                        .projection(include(field))
                        .into(new HashSet<>()))
                .stream();
    }

    private static Stream<UUID> one(Document document, String field) {
        return Stream.ofNullable(document.get(field, UUID.class));
    }

    private static UUID id(Document document) {
        return document.get(Names.ID, UUID.class);
    }
}
