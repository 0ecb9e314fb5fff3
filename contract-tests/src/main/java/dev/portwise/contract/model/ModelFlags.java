package dev.portwise.contract.model;

/** The two system properties of model-based runs. */
final class ModelFlags {

    private static final String SEED = "portwise.model.seed";
    private static final String STEPS = "portwise.model.steps";
    private static final long USUAL_SEED = 1;
    private static final int USUAL_STEPS = 10_000;

    private ModelFlags() {}

    /** {@code -Dportwise.model.seed}, or 1, so that every build runs the same programs. */
    static long seed() {
        return Long.getLong(SEED, USUAL_SEED);
    }

    /** {@code -Dportwise.model.steps}, or 10,000. */
    static int steps() {
        return Integer.getInteger(STEPS, USUAL_STEPS);
    }

    static String repeating(long seed, int steps) {
        return "-D%s=%d -D%s=%d".formatted(SEED, seed, STEPS, steps);
    }
}
