package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Ids of children that are added in a unit, and known once it has ended. */
final class Ids<C> {

    private final List<C> added = new ArrayList<>();

    void later(C child) {
        added.add(child);
    }

    /**
     * These ids and the later ones. A mapper may have saved a copy of the child, which alone has an id. Then any other child
     * that is found stands for it.
     */
    <P> List<Object> with(Collection<?> known, Scene<P, C> on, Family<P, C> family) {
        List<Object> all = new ArrayList<>(known);
        for (C child : added) {
            Optional<Object> id = on.childIdIfAny(child);
            id.or(() -> on.reload(family).stream()
                            .filter(found -> all.stream().map(String::valueOf).noneMatch(String.valueOf(found)::equals))
                            .findFirst())
                    .ifPresentOrElse(all::add, () -> all.add("the id of the one that was added"));
        }
        return all;
    }

    static boolean same(Collection<?> some, Collection<?> others) {
        return texts(some).equals(texts(others));
    }

    private static List<String> texts(Collection<?> ids) {
        return ids.stream().map(String::valueOf).sorted().toList();
    }
}
