package dev.portwise.domain.exception;

/**
 * A to-many relation was read or changed after its unit of work had ended, and the unit had not loaded the relation.
 * Nothing was changed, neither in memory nor in the store.
 */
public final class NotLoaded extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param relation the relation and its owner: {@code posts of user 0190…} */
    public NotLoaded(String relation) {
        super("the " + relation + " were not loaded while their unit of work was open; name them in the fetch plan");
    }
}
