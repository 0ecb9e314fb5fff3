package dev.portwise.domain.exception;

import dev.portwise.domain.model.GroupId;
import org.jspecify.annotations.Nullable;

/** A group that has members cannot be removed. Nothing of the unit was stored. */
public final class GroupHasMembers extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient GroupId group;

    public GroupHasMembers(GroupId group, @Nullable Throwable cause) {
        super("the group " + group + " still has members; they must leave before it can be removed", cause);
        this.group = group;
    }

    /** The group that has members. */
    public GroupId group() {
        return group;
    }
}
