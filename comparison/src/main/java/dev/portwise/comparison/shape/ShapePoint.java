package dev.portwise.comparison.shape;

import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;

/**
 * The time of a step in both shapes, measured in one race.
 *
 * @param step the id of the step of the story
 * @param posts how many posts the user has
 * @param separate with posts in a collection of their own
 * @param embedded with posts inside the document of their author
 */
public record ShapePoint(String step, int posts, Samples separate, Samples embedded) {

    /** The time of the embedded shape as a multiple of the separate collection's. */
    public Ratio embeddedOverSeparate() {
        return embedded.over(separate);
    }
}
