package dev.portwise.cli.tour;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.ProgressLine;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.store.CandidateOptions;
import dev.portwise.cli.store.Plugins;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TourStop;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portwise tour}. */
@Command(
        name = "tour",
        description = {
            "Shows the relations step by step: the code, the result, and the statements of each adapter side by side.",
            "Without --engine each adapter runs on its first available engine. The exit code is 1 if the result of a "
                    + "step is not the expected one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise tour",
            "  portwise tour --list",
            "  portwise tour join",
            "  portwise tour 7 --adapter jpa --adapter mybatis --engine postgresql",
            "  portwise tour join --url jdbc:postgresql://db.example.org/shop --user me",
            "  portwise tour --json - | jq '.steps[0].runs'"
        })
public final class TourCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final CandidateOptions candidates;

    @Mixin
    private final OutputOptions output;

    @Parameters(
            arity = "0..1",
            paramLabel = "STEP",
            description = "The name or number of one step; all of them without.")
    private Optional<String> step = Optional.empty();

    @Option(names = "--list", description = "Only lists the steps.")
    private boolean list;

    public TourCommand(Console console, Plugins plugins) {
        this.console = console;
        this.candidates = new CandidateOptions(console, plugins, plugins.storingAdapters());
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() {
        List<Step> steps = step.map(TourCommand::named).map(List::of).orElse(Steps.all());
        TourText text = new TourText(output.text(), output.colours(), TourText.width(console));
        if (list) {
            text.list(steps);
            return ExitCode.FINE;
        }
        List<Candidate> chosen = candidates.onOneEngine();
        output.check();
        List<TourStop> stops = walk(chosen, steps);
        if (console.isLeaving()) {
            return ExitCode.INTERRUPTED;
        }
        chosen.forEach(text::printCaution);
        stops.forEach(text::print);
        output.write(TourJson.of(stops));
        return stops.stream().flatMap(stop -> stop.results().values().stream()).allMatch(StepResult::asExpected)
                ? ExitCode.FINE
                : ExitCode.NOT_CONFORMANT;
    }

    private List<TourStop> walk(List<Candidate> chosen, List<Step> steps) {
        try (ProgressLine progress = ProgressLine.of(console, "on tour", chosen.size() * steps.size())) {
            return TourStop.walk(chosen, steps, progress::step);
        }
    }

    private static Step named(String name) {
        return Steps.named(name)
                .orElseThrow(() -> new UsageError("there is no step " + name + "; valid are 1 to "
                        + Steps.all().size() + ", or "
                        + Steps.all().stream().map(Step::id).collect(Collectors.joining(", "))));
    }
}
