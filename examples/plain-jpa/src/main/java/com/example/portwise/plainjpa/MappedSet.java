package com.example.portwise.plainjpa;

import dev.portwise.domain.exception.NotLoaded;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.LazyInitializationException;

/** A collection of an aggregate: Hibernate loads it, and the mapper maps it, when it is first used. */
final class MappedSet<E, D> extends AbstractSet<D> {

    private final String name;
    private final Set<E> entities;
    private final Function<E, D> mapping;
    private final Set<D> elements;
    private boolean loaded;

    MappedSet(String name, Set<E> entities, Function<E, D> mapping, Comparator<D> order) {
        this.name = name;
        this.entities = entities;
        this.mapping = mapping;
        this.elements = new TreeSet<>(order);
    }

    boolean isLoaded() {
        return loaded;
    }

    Set<E> entities() {
        return entities;
    }

    private Set<D> elements() {
        if (!loaded) {
            try {
                entities.forEach(entity -> elements.add(mapping.apply(entity)));
            } catch (LazyInitializationException closed) {
                throw new NotLoaded(name);
            }
            loaded = true;
        }
        return elements;
    }

    @Override
    public boolean add(D element) {
        return elements().add(element);
    }

    @Override
    public boolean remove(Object element) {
        return elements().remove(element);
    }

    @Override
    public boolean contains(Object element) {
        return elements().contains(element);
    }

    @Override
    public Iterator<D> iterator() {
        return elements().iterator();
    }

    @Override
    public int size() {
        return elements().size();
    }
}
