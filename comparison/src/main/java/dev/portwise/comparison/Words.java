package dev.portwise.comparison;

import java.util.Locale;

/** Constants in words. */
public final class Words {

    private Words() {}

    /** {@code FOREIGN_KEYS} as "foreign keys". */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
