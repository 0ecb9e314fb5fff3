package dev.portwise.relations.documents;

import java.util.Optional;
import org.bson.types.ObjectId;

public final class Track {

    final ObjectId id;
    final String title;
    Album album;

    Track(ObjectId id, String title) {
        this.id = id;
        this.title = title;
    }

    public Track(String title) {
        this(new ObjectId(), title);
    }

    public ObjectId id() {
        return id;
    }

    public Optional<Album> album() {
        return Optional.ofNullable(album);
    }
}
