package dev.portwise.application.copy;

import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;

/** How one kind is read and stored. */
interface Part<S extends State> {

    /** All of them, in an order in which each finds in the target what it points to. */
    List<Part<?>> IN_ORDER =
            List.of(new UserPart(), new GroupPart(), new MembershipPart(), new TagPart(), new PostPart());

    Kind kind();

    Iterator<S> of(Holdings holdings);

    /**
     * Stores those of a page that are not stored yet, so that a page may be stored again. The number of round trips does
     * not depend on how many there are.
     *
     * @throws dev.portwise.domain.exception.NotFound if something points to what the target does not have
     */
    void store(Repositories target, List<S> page);
}
