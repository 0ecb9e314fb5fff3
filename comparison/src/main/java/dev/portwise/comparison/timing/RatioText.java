package dev.portwise.comparison.timing;

import java.util.Locale;

/** A ratio in few characters. */
public final class RatioText {

    private RatioText() {}

    /** {@code 1.42× ±3%}; {@code = ±4%} where the interval holds 1, so that there may be no difference. */
    public static String of(Ratio ratio) {
        long percent = Math.round(100 * (ratio.high() / ratio.value() - 1));
        return ratio.undecided()
                ? "= ±" + percent + "%"
                : String.format(
                        Locale.ROOT, ratio.value() < 10 ? "%.2f× ±%d%%" : "%.0f× ±%d%%", ratio.value(), percent);
    }
}
