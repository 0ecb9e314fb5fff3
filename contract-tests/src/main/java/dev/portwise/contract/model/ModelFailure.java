package dev.portwise.contract.model;

/** An adapter differs from the reference. The message tells how to repeat the run. */
final class ModelFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Program program;

    ModelFailure(long seed, int steps, Program program, Divergence divergence, String remark) {
        super("""
                adapter and reference %s

                Repeat this run with %s
                %s As a test:

                %s
                %s""".formatted(
                divergence, ModelFlags.repeating(seed, steps), remark, JavaText.imports(), JavaText.testOf(program)));
        this.program = program;
    }

    /** The shortest program that shows the difference. */
    Program program() {
        return program;
    }
}
