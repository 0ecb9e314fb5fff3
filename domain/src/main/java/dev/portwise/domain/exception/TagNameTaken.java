package dev.portwise.domain.exception;

import dev.portwise.domain.model.TagName;
import org.jspecify.annotations.Nullable;

/** Another tag already has this name, in the store or in the same unit. Nothing of the unit was stored. */
public final class TagNameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient TagName name;

    public TagNameTaken(TagName name, @Nullable Throwable cause) {
        super("the tag name '" + name + "' is taken", cause);
        this.name = name;
    }

    /** The name that is taken. */
    public TagName name() {
        return name;
    }
}
