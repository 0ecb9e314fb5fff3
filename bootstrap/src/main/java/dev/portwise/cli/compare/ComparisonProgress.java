package dev.portwise.cli.compare;

import dev.portwise.cli.console.ProgressLine;
import dev.portwise.comparison.Progress;
import java.util.concurrent.TimeUnit;

/** Shows how far a comparison is, in the seconds that its parts are expected to take. */
final class ComparisonProgress implements Progress {

    private final ProgressLine line;
    private int secondsBefore;
    private int secondsOfPart;
    private long partBegan = System.nanoTime();

    ComparisonProgress(ProgressLine line) {
        this.line = line;
    }

    @Override
    public synchronized void part(int seconds) {
        secondsBefore += secondsOfPart;
        secondsOfPart = seconds;
        partBegan = System.nanoTime();
    }

    @Override
    public synchronized void begins(String where, String what) {
        long inPart = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - partBegan);
        line.at(secondsBefore + Math.min(secondsOfPart, inPart), where + " " + what);
    }
}
