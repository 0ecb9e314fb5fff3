package dev.portwise.cli.store;

import org.jspecify.annotations.Nullable;

/** An adapter that is plugged in cannot work; the message says in one line what its author has to change. */
public final class BrokenAdapter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenAdapter(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Names the missing class and what to do about it. */
    public static String missingClass(NoClassDefFoundError lacking) {
        return "the class %s, which is not there; name its jar, too, in PORTWISE_CLASSPATH"
                .formatted(String.valueOf(lacking.getMessage()).replace('/', '.'));
    }
}
