package dev.portwise.relations;

import org.jspecify.annotations.Nullable;

/**
 * A to-one end of a sample, such as the type of a pet. Rules about deletion let many samples share it; rules about readers
 * give each sample its own.
 */
final class Target<E, T> {

    private final Named.Joining<E, T> set;
    private final Entity<T> entity;
    private @Nullable T shared;
    private int made;
    private boolean told;

    Target(Named.Joining<E, T> set, Entity<T> entity) {
        this.set = set;
        this.entity = entity;
    }

    /** Forgets the shared target; the store was emptied. */
    void forget() {
        shared = null;
        made = 0;
    }

    /** Tells the connection that was made last. */
    void tell(Story story, String sample) {
        String variable = CallText.variable(entity.name) + (made == 1 ? "" : made);
        if (!told) {
            told = true;
            story.declare(entity.name + " " + variable + " = " + entity.sampleText() + ";");
            story.write(entity.saveText(variable));
        }
        story.write(CallText.of(set, "set" + entity.name, sample, variable) + ";");
    }

    /** Connects the sample, within a unit. */
    void connect(E sample, boolean share) {
        T target = shared;
        if (share && target != null) {
            set.accept(sample, entity.find == null ? target : entity.load(entity.id(target)));
            return;
        }
        T saved = entity.save(entity.make());
        set.accept(sample, saved);
        shared = saved;
        made++;
        told = false;
    }
}
