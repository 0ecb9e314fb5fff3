package dev.portwise.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line that shows how far long work is, for somebody who watches a terminal; gone at the end. */
interface ProgressLine extends AutoCloseable {

    /** The narrowest terminal in use; asking for the width would need native code. */
    int WIDTH = 79;

    /** What is shown nowhere if nobody watches. */
    static ProgressLine of(Caller caller, String task, int steps) {
        return caller.errIsTerminal() ? new Shown(bar(caller, task, steps)) : new Unseen();
    }

    /** The next step begins. */
    void step(String what);

    @Override
    void close();

    private static ProgressBar bar(Caller caller, String task, int steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(caller.err(), WIDTH))
                .build();
    }

    /** On a terminal. */
    record Shown(ProgressBar bar) implements ProgressLine {

        @Override
        public void step(String what) {
            bar.step().setExtraMessage(" " + what).refresh();
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
        public void close() {
            // nothing was shown
        }
    }
}
