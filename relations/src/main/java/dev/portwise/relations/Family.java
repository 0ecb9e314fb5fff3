package dev.portwise.relations;

import java.util.List;

/**
 * A parent and its children, as they were saved.
 *
 * @param name how the story calls the parent
 * @param parent the object that was saved, now outside its unit
 * @param children the objects that were saved
 */
public record Family<P, C>(String name, P parent, List<C> children, Object id, List<Object> childIds) {}
