package dev.portwise.comparison.timing;

import java.util.Locale;

/** Times and ratios in few characters. */
public final class TimeText {

    private TimeText() {}

    /** {@code 0.215 ms}, {@code 2.15 ms} or {@code 21 ms}. */
    public static String millis(double micros) {
        String format = micros < 1_000 ? "%.3f ms" : micros < 10_000 ? "%.2f ms" : "%,.0f ms";
        return String.format(Locale.ROOT, format, micros / 1_000);
    }

    /** {@code 0.215 ms ±3%}, from microseconds. */
    public static String median(Ratio micros) {
        return millis(micros.value()) + " ±" + percent(micros) + "%";
    }

    /** {@code 1,235/s ±4%}. */
    public static String perSecond(Ratio rate) {
        return String.format(Locale.ROOT, "%,.0f/s ±%d%%", rate.value(), percent(rate));
    }

    /** {@code 1.42× ±3%}; {@code = ±4%} where the interval holds 1, so that there may be no difference. */
    public static String ratio(Ratio ratio) {
        return ratio.undecided()
                ? "= ±" + percent(ratio) + "%"
                : String.format(
                        Locale.ROOT, ratio.value() < 10 ? "%.2f× ±%d%%" : "%.0f× ±%d%%", ratio.value(), percent(ratio));
    }

    /** {@code 1.42× (1.38 to 1.46)}. */
    public static String interval(Ratio ratio) {
        return String.format(Locale.ROOT, "%.2f× (%.2f to %.2f)", ratio.value(), ratio.low(), ratio.high());
    }

    /** The distance from the value to the upper end of its interval. */
    private static long percent(Ratio ratio) {
        return Math.round(100 * (ratio.high() / ratio.value() - 1));
    }
}
