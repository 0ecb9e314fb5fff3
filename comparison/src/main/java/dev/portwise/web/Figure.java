package dev.portwise.web;

import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.TimeText;
import java.util.List;

/**
 * A figure as the page and the terminal show it.
 *
 * @param measured its place on a chart, with its interval
 * @param text the figure in words
 * @param details what belongs to it, in words
 * @param warnings what makes it doubtful, in words
 */
public record Figure(Ratio measured, String text, List<String> details, List<String> warnings) {

    /** A median time, in milliseconds on a chart. */
    static Figure time(Samples time, List<String> details, List<String> warnings) {
        return new Figure(time.micros().times(1e-3), TimeText.median(time.micros()), details, warnings);
    }
}
