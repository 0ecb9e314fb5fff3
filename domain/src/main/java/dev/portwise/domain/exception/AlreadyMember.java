package dev.portwise.domain.exception;

import dev.portwise.domain.model.MembershipId;
import org.jspecify.annotations.Nullable;

/** The user is in the group already; the membership that exists, and its date, are untouched. */
public final class AlreadyMember extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient MembershipId membership;

    public AlreadyMember(MembershipId membership, @Nullable Throwable cause) {
        super("the user " + membership.user() + " is already a member of the group " + membership.group(), cause);
        this.membership = membership;
    }

    /** The membership that exists. */
    public MembershipId membership() {
        return membership;
    }
}
