package dev.portwise.comparison;

import dev.portwise.comparison.timing.Ratio;

/**
 * Which differences are claimed in a sentence. Each JVM compiles the code differently, and among many ratios some
 * intervals miss 1 by chance: a smaller difference may be the other way round in the next JVM.
 */
public final class Reliable {

    private static final double LEAST = 1.1;

    private Reliable() {}

    /** Whether the whole interval is more than 10 % above 1. */
    public static boolean above(Ratio ratio) {
        return ratio.low() > LEAST;
    }

    /** Whether the inverse of the ratio is reliably above 1. */
    public static boolean below(Ratio ratio) {
        return ratio.high() < 1 / LEAST;
    }
}
