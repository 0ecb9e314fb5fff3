package dev.portwise.relations.rules;

import dev.portwise.relations.store.Heard;

/** Whether statements grow with the number of objects. */
final class Growth {

    private Growth() {}

    /** Reading or writing in batches is no growth: that is less than a statement for every two more objects. */
    static boolean isBounded(Heard few, Heard many, int more) {
        return many.count() - few.count() <= more / 2;
    }
}
