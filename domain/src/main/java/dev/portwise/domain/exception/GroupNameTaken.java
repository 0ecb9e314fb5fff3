package dev.portwise.domain.exception;

import dev.portwise.domain.model.GroupName;
import org.jspecify.annotations.Nullable;

/** Another group already has this name, in the store or in the same unit. Nothing of the unit was stored. */
public final class GroupNameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient GroupName name;

    public GroupNameTaken(GroupName name, @Nullable Throwable cause) {
        super("the group name '" + name + "' is taken", cause);
        this.name = name;
    }

    /** The name that is taken. */
    public GroupName name() {
        return name;
    }
}
