package dev.portwise.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The two ends of a relation, as objects in memory show them. */
abstract class RelationEnds<P, C> extends RelationFacts<P, C> {

    RelationEnds(Definition<P, C> relation) {
        super(relation);
    }

    /** The children in the parent's collection, in its order. */
    public List<C> children(P parent) {
        List<C> children = new ArrayList<>();
        for (Object element : elements(parent)) {
            children.add(
                    relation.child.type.isInstance(element)
                            ? relation.child.type.cast(element)
                            : relation.child.load(element));
        }
        return children;
    }

    /** The ids of the children in the parent's collection, in its order. */
    public List<Object> childIds(P parent) {
        List<Object> ids = new ArrayList<>();
        for (Object element : elements(parent)) {
            ids.add(
                    relation.child.type.isInstance(element)
                            ? relation.child.id(relation.child.type.cast(element))
                            : element);
        }
        return ids;
    }

    /** Whether this very child is in the parent's collection. */
    public boolean holds(P parent, C child) {
        return elements(parent).stream().anyMatch(element -> element == child || relation.child.isSame(element, child));
    }

    private Collection<?> elements(P parent) {
        return Entity.said(relation.ends.children, "how the children are read").apply(parent);
    }

    /** The ids of the child's parents. */
    public List<Object> parentIds(C child) {
        return parents(child).stream()
                .map(found -> relation.parent.type.isInstance(found)
                        ? relation.parent.id(relation.parent.type.cast(found))
                        : found)
                .toList();
    }

    /** Reads the child's end, if it can be read. */
    public void parentIdsIfRead(C child) {
        if (readsParents()) {
            parentIds(child);
        }
    }

    /** Whether this very parent is at the child's end. */
    public boolean knows(C child, P parent) {
        return parents(child).stream().anyMatch(found -> found == parent || relation.parent.isSame(found, parent));
    }

    private List<Object> parents(C child) {
        Object found = Entity.said(relation.ends.parents, "how the parent of a child is read")
                .apply(child);
        if (found instanceof Optional<?> maybe) {
            return maybe.<List<Object>>map(List::of).orElse(List.of());
        }
        return found instanceof Collection<?> many ? List.copyOf(many) : found == null ? List.of() : List.of(found);
    }

    /** The attribute of the association of the two. */
    public String attribute(P parent, C child) {
        return String.valueOf(Entity.said(relation.ends.attribute, "an attribute of the association")
                .apply(parent, child));
    }

    /** The id of a saved parent. */
    public Object id(P parent) {
        return relation.parent.id(parent);
    }

    /** The id of a child; absent if the mapper has not given it any. */
    public Optional<Object> childIdIfAny(C child) {
        return relation.child.idIfAny(child);
    }

    /** The id of a saved child. */
    public Object childId(C child) {
        return relation.child.id(child);
    }
}
