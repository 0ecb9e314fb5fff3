package dev.portwise.domain.exception;

/** A to-many relation that was not loaded inside its unit of work was read, or changed, after the unit had ended. */
public final class NotLoaded extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param relation the relation and its owner, such as {@code posts of user 0190…} */
    public NotLoaded(String relation) {
        super("the " + relation + " were not loaded while their unit of work was open; name them in the fetch plan");
    }
}
