package dev.portwise.relations.byhand;

import java.util.ArrayList;
import java.util.List;

public final class Box {

    long id;
    final String label;
    final List<Thing> things = new ArrayList<>();
    final List<Thing> taken = new ArrayList<>();

    public Box(String label) {
        this.label = label;
    }

    public long id() {
        return id;
    }

    public List<Thing> things() {
        return List.copyOf(things);
    }

    public void put(Thing thing) {
        if (!things.contains(thing)) {
            things.add(thing);
        }
        taken.remove(thing);
        thing.box = this;
    }

    public void take(Thing thing) {
        if (things.remove(thing)) {
            taken.add(thing);
            thing.box = null;
        }
    }
}
