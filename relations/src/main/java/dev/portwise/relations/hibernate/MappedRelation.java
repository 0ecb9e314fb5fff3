package dev.portwise.relations.hibernate;

import dev.portwise.relations.Policy;
import dev.portwise.relations.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A to-many relation, as the mapping and the database have it.
 *
 * @param property the collection of the owner
 * @param opposite the property at the other end; absent if only the collection knows the relation
 * @param cascades what the owner passes on to the elements: persist, merge, remove
 * @param foreignKey of the element's table, in a relation of one to many
 */
record MappedRelation(
        Class<?> owner,
        String property,
        Class<?> element,
        Shape shape,
        Optional<String> opposite,
        List<String> cascades,
        boolean orphanRemoval,
        boolean ordered,
        Optional<ForeignKey> foreignKey) {

    String name() {
        return owner.getSimpleName() + "." + property;
    }

    /** What becomes of the elements of a deleted owner, if mapping and database say so. */
    Optional<Policy> deleted() {
        if (shape != Shape.ONE_TO_MANY) {
            return Optional.of(Policy.LINK);
        }
        if (orphanRemoval || cascades.contains("remove")) {
            return Optional.of(Policy.COMPOSITION);
        }
        return foreignKey.flatMap(ForeignKey::policy);
    }

    /** What becomes of an element that is taken out, if mapping and database say so. */
    Optional<Policy> takenOut() {
        if (shape != Shape.ONE_TO_MANY) {
            return Optional.of(Policy.LINK);
        }
        if (orphanRemoval) {
            return Optional.of(Policy.COMPOSITION);
        }
        return foreignKey.map(key -> key.nullable() ? Policy.DETACH : Policy.RESTRICT);
    }

    /** The mapping in words. */
    String describe() {
        List<String> words = new ArrayList<>();
        words.add(name() + ": " + shape
                + opposite.map(end -> ", other end " + element.getSimpleName() + "." + end)
                        .orElse(""));
        words.add("cascades " + (cascades.isEmpty() ? "nothing" : String.join(", ", cascades)));
        if (orphanRemoval) {
            words.add("orphan removal");
        }
        foreignKey.map(ForeignKey::describe).ifPresent(words::add);
        return String.join("; ", words);
    }
}
