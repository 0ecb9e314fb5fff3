package dev.portwise.relations.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Albums with their tracks inside, written by what was changed. */
public final class Albums {

    private final MongoCollection<Document> collection;

    public Albums(MongoDatabase database) {
        collection = database.getCollection("albums");
    }

    public void save(Album album) {
        if (!album.stored) {
            collection.insertOne(document(album));
            album.stored = true;
        } else {
            List<WriteModel<Document>> writes = new ArrayList<>();
            album.removed.forEach(track -> writes.add(
                    new UpdateOneModel<>(Filters.eq(album.id), Updates.pull("tracks", new Document("_id", track.id)))));
            album.added.forEach(track -> writes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq(album.id), Filters.ne("tracks._id", track.id)),
                    Updates.push("tracks", document(track)))));
            if (!writes.isEmpty() && collection.bulkWrite(writes).getMatchedCount() < writes.size()) {
                throw new IllegalStateException("the album " + album.id + " was changed or deleted meanwhile");
            }
        }
        album.added.clear();
        album.removed.clear();
    }

    /** The album with all its tracks. */
    public Document document(Album album) {
        return new Document("_id", album.id)
                .append("title", album.title)
                .append("tracks", album.tracks.stream().map(Albums::document).toList());
    }

    private static Document document(Track track) {
        return new Document("_id", track.id).append("title", track.title);
    }

    public Optional<Album> find(Object id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first()).map(Albums::album);
    }

    public List<Album> all() {
        return collection.find().map(Albums::album).into(new ArrayList<>());
    }

    private static Album album(Document document) {
        Album album = new Album(document.getObjectId("_id"), document.getString("title"));
        document.getList("tracks", Document.class)
                .forEach(track -> album.add(new Track(track.getObjectId("_id"), track.getString("title"))));
        album.added.clear();
        album.stored = true;
        return album;
    }

    public void delete(Album album) {
        collection.deleteOne(Filters.eq(album.id));
    }
}
