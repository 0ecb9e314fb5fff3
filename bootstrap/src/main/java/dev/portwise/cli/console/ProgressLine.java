package dev.portwise.cli.console;

import java.text.DecimalFormat;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line on a terminal that shows the progress of long work; removed at the end. */
public interface ProgressLine extends AutoCloseable {

    /** The narrowest terminal in use; asking for the width would need native code. */
    int WIDTH = 79;

    /** For a few long steps; shows nothing where standard error is no terminal. */
    static ProgressLine of(Console console, String task, int steps) {
        return console.errIsTerminal() ? new Shown(bar(console, task, steps).build()) : new Unseen();
    }

    /** For many short steps; also shows how many are done in a second. */
    static ProgressLine counting(Console console, String task, long steps) {
        return console.errIsTerminal()
                ? new Shown(bar(console, task, steps)
                        .showSpeed(new DecimalFormat("#,##0"))
                        .build())
                : new Unseen();
    }

    /** The next step begins. */
    void step(String what);

    /** So many more steps are done; shown when the line is renewed next. */
    void advance(int steps, String what);

    @Override
    void close();

    private static ProgressBarBuilder bar(Console console, String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH));
    }

    /** On a terminal. */
    record Shown(ProgressBar bar) implements ProgressLine {

        @Override
        public void step(String what) {
            bar.step().setExtraMessage(" " + what).refresh();
        }

        @Override
        public void advance(int steps, String what) {
            bar.stepBy(steps).setExtraMessage(" " + what);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Anywhere else. */
    record Unseen() implements ProgressLine {

        @Override
        public void step(String what) {
            // nobody watches
        }

        @Override
        public void advance(int steps, String what) {
            // nobody watches
        }

        @Override
        public void close() {
            // nothing was shown
        }
    }
}
