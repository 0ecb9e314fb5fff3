package dev.portwise.comparison.timing;

import java.util.Optional;

/**
 * How long an adapter took at one step, beside the layers below it. All were measured in one race.
 *
 * @param step the id of the step of the story
 * @param plain the adapter's technology without ports; empty if there is no such code
 */
public record Timing(String step, Samples adapter, Samples byHand, Optional<Samples> plain) {

    /** The adapter's time as a multiple of hand-written code. */
    public Ratio overByHand() {
        return adapter.over(byHand);
    }

    /** The adapter's time as a multiple of its technology without ports. */
    public Optional<Ratio> overPlain() {
        return plain.map(adapter::over);
    }

    /** The plain technology's time as a multiple of hand-written code. */
    public Optional<Ratio> plainOverByHand() {
        return plain.map(below -> below.over(byHand));
    }
}
