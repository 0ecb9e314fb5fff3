package dev.portwise.relations.hibernate;

import dev.portwise.relations.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.persister.entity.EntityPersister;

/** The two ends of a mapped relation, as Hibernate reads and writes properties. */
final class MappedEnds {

    private final Mapping mapping;
    private final MappedRelation mapped;

    MappedEnds(Mapping mapping, MappedRelation mapped) {
        this.mapping = mapping;
        this.mapped = mapped;
    }

    /** Calls the public method of a team, and lets its exceptions through. */
    static void call(Method method, Object parent, Object child) {
        // A public method of a class that is not public
        method.setAccessible(true);
        try {
            method.invoke(parent, child);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("not public: " + method, closed);
        }
    }

    /** Links or unlinks both ends by writing to the mapped properties. */
    void byHand(Object parent, Object child, boolean link) {
        Object owner = Hibernate.unproxy(parent);
        Object element = Hibernate.unproxy(child);
        change(collection(owner), element, link);
        mapped.opposite().ifPresent(end -> {
            EntityPersister persister = mapping.entity(mapped.element());
            int index = Mapping.index(persister, end);
            if (mapped.shape() == Shape.MANY_TO_MANY) {
                change(elements(persister, element, end), owner, link);
            } else if (link) {
                persister.setValue(element, index, owner);
            } else {
                persister.setValue(element, index, null);
            }
        });
    }

    private static void change(Collection<Object> collection, Object element, boolean add) {
        if (add && !collection.contains(element)) {
            collection.add(element);
        } else if (!add) {
            collection.remove(element);
        }
    }

    /** The collection that is the relation. */
    Collection<Object> collection(Object parent) {
        return elements(mapping.entity(mapped.owner()), Hibernate.unproxy(parent), mapped.property());
    }

    /** The collection of a property; an empty one is set if there is none. */
    @SuppressWarnings("unchecked") // The property is a collection of entities
    private static Collection<Object> elements(EntityPersister entity, Object owner, String property) {
        int place = Mapping.index(entity, property);
        return (Collection<Object>) Optional.ofNullable(entity.getValue(owner, place))
                .orElseGet(() -> {
                    Object empty = Mapping.collection(entity, property).instantiate(0);
                    entity.setValue(owner, place, empty);
                    return empty;
                });
    }
}
