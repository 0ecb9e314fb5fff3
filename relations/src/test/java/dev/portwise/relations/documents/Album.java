package dev.portwise.relations.documents;

import java.util.ArrayList;
import java.util.List;
import org.bson.types.ObjectId;

public final class Album {

    final ObjectId id;
    final String title;
    final List<Track> tracks = new ArrayList<>();
    final List<Track> added = new ArrayList<>();
    final List<Track> removed = new ArrayList<>();
    boolean stored;

    Album(ObjectId id, String title) {
        this.id = id;
        this.title = title;
    }

    public Album(String title) {
        this(new ObjectId(), title);
    }

    public ObjectId id() {
        return id;
    }

    public List<Track> tracks() {
        return List.copyOf(tracks);
    }

    public void add(Track track) {
        if (tracks.contains(track)) {
            return;
        }
        tracks.add(track);
        if (!removed.remove(track)) {
            added.add(track);
        }
        track.album = this;
    }

    public void remove(Track track) {
        if (tracks.remove(track)) {
            if (!added.remove(track)) {
                removed.add(track);
            }
            track.album = null;
        }
    }
}
