package dev.portwise.relations.byhand;

import java.util.Optional;

public final class Thing {

    long id;
    final String label;
    Box box;

    public Thing(String label) {
        this.label = label;
    }

    public long id() {
        return id;
    }

    public Optional<Box> box() {
        return Optional.ofNullable(box);
    }
}
