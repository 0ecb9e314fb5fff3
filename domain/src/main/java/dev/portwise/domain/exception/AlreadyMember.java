package dev.portwise.domain.exception;

import dev.portwise.domain.model.MembershipId;
import org.jspecify.annotations.Nullable;

/** The user is already a member of the group. The existing membership and its date stay as they are. */
public final class AlreadyMember extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient MembershipId membership;

    public AlreadyMember(MembershipId membership, @Nullable Throwable cause) {
        super("the user " + membership.user() + " is already a member of the group " + membership.group(), cause);
        this.membership = membership;
    }

    /** The existing membership. */
    public MembershipId membership() {
        return membership;
    }
}
