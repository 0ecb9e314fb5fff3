package dev.portwise.contract.model;

import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;

/** Whether an aggregate is loaded with its to-many relation. */
public enum Plan {
    LAZY,
    EAGER;

    <A> Fetch<A> of(Relation<A> relation) {
        return this == EAGER ? Fetch.with(relation) : Fetch.nothing();
    }
}
