package dev.portwise.contract.model;

import java.util.List;
import java.util.function.Function;

/**
 * What the steps of a kind do.
 *
 * @param reads whether it changes nothing, so that a unit that only reads may do it
 * @param perform does it; the answer is observed
 */
record Operation(boolean reads, List<Parameter<?>> parameters, Function<StepCall, Object> perform) {

    static Signature reading(Parameter<?>... parameters) {
        return new Signature(true, List.of(parameters));
    }

    static Signature changing(Parameter<?>... parameters) {
        return new Signature(false, List.of(parameters));
    }

    /** An operation before it is said what it does. */
    record Signature(boolean reads, List<Parameter<?>> parameters) {

        Operation by(Function<StepCall, Object> perform) {
            return new Operation(reads, parameters, perform);
        }
    }
}
