package dev.portwise.cli.console;

import java.text.DecimalFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * One line on a terminal that shows the progress of long work and the time it still takes; removed at the end.
 *
 * @param bar empty where standard error is no terminal: then nothing is shown
 */
public record ProgressLine(Optional<ProgressBar> bar) implements AutoCloseable {

    /** The narrowest terminal in use; asking for the width would need native code. */
    private static final int WIDTH = 79;

    /** For a few long steps. */
    public static ProgressLine of(Console console, String task, int steps) {
        return of(console, task, steps, UnaryOperator.identity());
    }

    /** For many short steps; also shows how many are done in a second. */
    public static ProgressLine counting(Console console, String task, long steps) {
        return of(console, task, steps, bar -> bar.showSpeed(new DecimalFormat("#,##0")));
    }

    private static ProgressLine of(
            Console console, String task, long steps, UnaryOperator<ProgressBarBuilder> configured) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH));
        return new ProgressLine(
                console.errIsTerminal() ? Optional.of(configured.apply(bar).build()) : Optional.empty());
    }

    /** The next step begins. */
    public void step(String what) {
        bar.ifPresent(shown -> shown.step().setExtraMessage(" " + what).refresh());
    }

    /** So many steps are done in all. */
    public void at(long steps, String what) {
        bar.ifPresent(shown -> shown.stepTo(steps).setExtraMessage(" " + what).refresh());
    }

    /** So many more steps are done; shown when the line is renewed next. */
    public void advance(int steps, String what) {
        bar.ifPresent(shown -> shown.stepBy(steps).setExtraMessage(" " + what));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
