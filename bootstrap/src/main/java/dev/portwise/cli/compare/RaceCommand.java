package dev.portwise.cli.compare;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.Json;
import dev.portwise.cli.store.CandidateOptions;
import dev.portwise.cli.store.Plugins;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Races;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code portwise race}, which {@code compare --thorough} runs in new processes: the times as JSON on standard output, the
 * progress as lines on standard error.
 */
@Command(name = "race", hidden = true, description = "Times adapters for compare --thorough.")
public final class RaceCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final CandidateOptions candidates;

    @Option(names = "--short", description = "Times for a shorter while.")
    private boolean brief;

    public RaceCommand(Console console, Plugins plugins) {
        this.console = console;
        this.candidates = new CandidateOptions(console, plugins, plugins.storingAdapters());
    }

    @Override
    public Integer call() {
        endWithTheParent();
        Attempts attempts = new Attempts();
        Map<String, Timings> timings = Races.here(brief ? TimingPlan.SHORT : TimingPlan.LONG)
                .run(
                        candidates.everywhere(),
                        attempts,
                        (engine, step) -> console.err().println(engine + " " + step));
        console.out().println(Json.mapper().writeValueAsString(new Raced(timings, attempts.failures())));
        return ExitCode.FINE;
    }

    /**
     * What the parent reads.
     *
     * @param timings by the name of the engine
     * @param failures who did not do what, one sentence each
     */
    record Raced(Map<String, Timings> timings, List<String> failures) {}

    /** The parent holds the other end of standard input, also while it is killed. */
    private static void endWithTheParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // the parent is gone as well
                    }
                    System.exit(ExitCode.INTERRUPTED);
                },
                "end with the parent");
        watch.setDaemon(true);
        watch.start();
    }
}
