package dev.portwise.domain.model;

/**
 * An entity with a repository of its own. It is loaded, changed and removed as a whole.
 *
 * @param <I> its id
 */
public sealed interface Aggregate<I extends Identifier> permits User, Post, Tag, Group {

    /** The identity, which never changes. */
    I id();

    /** 0 until stored, then 1, plus 1 for each stored change of the aggregate's own fields. */
    long revision();
}
