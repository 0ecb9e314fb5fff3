package dev.portwise.application.copy;

import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;

/** Reads and stores one kind. */
interface Copier<S extends State> {

    /** In this order each copier finds in the target what its kind refers to. */
    List<Copier<?>> IN_ORDER = List.of(
            AggregateCopier.USERS,
            AggregateCopier.GROUPS,
            new MembershipCopier(),
            AggregateCopier.TAGS,
            new PostCopier());

    Kind kind();

    Iterator<S> of(Holdings holdings);

    /**
     * Stores those of a page that are not stored yet, so a page may be stored again. The number of round trips does not
     * depend on the size of the page.
     *
     * @throws dev.portwise.domain.exception.NotFound if something refers to an aggregate that the target does not hold
     */
    void store(Repositories target, List<S> page);
}
