package dev.portwise.relations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A to-one end of a sample, such as the type of a pet. Rules about deletion let many samples share it; rules about readers
 * give each sample its own.
 */
final class Target<E, T> {

    /** The place of a target that no other sample gets. */
    static final int OWN = -1;

    private final Named.Joining<E, T> set;
    private final Entity<T> entity;
    private final Map<Integer, Made<T>> shared = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private int made;
    private int last;

    /** @param number counts the targets of the store as it is */
    private record Made<T>(T target, int number) {}

    Target(Named.Joining<E, T> set, Entity<T> entity) {
        this.set = set;
        this.entity = entity;
    }

    /** Forgets what was made; the store was emptied. */
    void forget() {
        shared.clear();
        told.clear();
        made = 0;
    }

    /** Tells the connection that was made last. */
    void tell(Story story, String sample) {
        String variable = CallText.variable(entity.name) + (last == 1 ? "" : last);
        if (told.add(last)) {
            story.declare(entity.name + " " + variable + " = " + entity.sampleText() + ";");
            story.write(entity.saveText(variable));
        }
        story.write(CallText.of(set, "set" + entity.name, sample, variable) + ";");
    }

    /**
     * Connects the sample, within a unit.
     *
     * @param place samples of the same place share a target; {@link #OWN} for none
     */
    void connect(E sample, int place) {
        Made<T> there = shared.get(place);
        if (there != null) {
            T target = there.target();
            set.accept(sample, entity.find == null ? target : entity.load(entity.id(target)));
            last = there.number();
            return;
        }
        T saved = entity.save(entity.make());
        set.accept(sample, saved);
        made++;
        last = made;
        if (place != OWN) {
            shared.put(place, new Made<>(saved, made));
        }
    }
}
