package dev.portwise.cli.compare;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.ProgressLine;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.store.CandidateOptions;
import dev.portwise.cli.store.Plugins;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.ComparisonRun;
import dev.portwise.comparison.Races;
import dev.portwise.comparison.Scope;
import dev.portwise.comparison.load.Workload;
import dev.portwise.comparison.timing.TimingPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portwise compare}. */
@Command(
        name = "compare",
        description = {
            "Compares adapters side by side, on every available engine or on a live database: the contract, the "
                    + "statements of each step, and its time beside hand-written code and the plain technology.",
            "Exits with 0 if everything conforms. With --quick, which proves less, it does so if no rule failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise compare",
            "      everything: a table here, all details in report/index.html and report/compare.json",
            "  portwise compare --thorough",
            "      the same with times from five new JVMs, under load, at distances and with more data: half an hour",
            "  portwise compare --quick",
            "      in less than a minute, without times; says what was left out",
            "  portwise compare --mix find=50,fetch=20,append=20,join=9,remove-user=1 --threads 8 --distance 1ms",
            "      ranks the adapters for this work, by so many threads, with the server so far away",
            "  portwise compare --adapter jpa --adapter mybatis --engine postgresql --report /tmp/sql",
            "  portwise compare --url jdbc:postgresql://db.example.org/shop --user me --password-file secret",
            "      on a live database, in schemas of their own",
            "  portwise compare --json - | jq '.runs[] | {adapter, engine, conformant}'"
        })
public final class CompareCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Mixin
    private final CandidateOptions candidates;

    @Mixin
    private final OutputOptions output;

    @Option(
            names = "--quick",
            description =
                    "Does less: times nothing, and runs only the families of rules about relations, on quick engines.")
    private boolean quick;

    @Option(
            names = "--thorough",
            description =
                    "Times in five new JVMs instead of this one, and measures load, distance and growth. It takes "
                            + "half an hour: the figures to decide on.")
    private boolean thorough;

    @Mixin
    private final WorkloadOptions workload = new WorkloadOptions();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where index.html and compare.json go; without, ${DEFAULT-VALUE}.")
    private Path report = Path.of("report");

    public CompareCommand(Console console, Plugins plugins, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.candidates = new CandidateOptions(console, plugins, plugins.storingAdapters());
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() {
        if (quick && thorough) {
            throw new UsageError("--quick and --thorough exclude each other");
        }
        if (quick && workload.given()) {
            throw new UsageError("--quick ranks nothing; leave out --mix, --threads and --distance, or --quick");
        }
        Workload ranked = workload.chosen();
        List<Candidate> chosen = candidates.everywhere();
        output.check();
        ReportFolder folder = ReportFolder.at(report);
        Comparison comparison = compare(chosen, ranked);
        if (console.isLeaving()) {
            return ExitCode.INTERRUPTED;
        }
        new CompareText(output.text(), output.colours()).print(comparison, folder);
        CompareJson json = CompareJson.of(comparison);
        folder.write(comparison, json);
        output.write(json);
        return comparison.holds() ? ExitCode.FINE : ExitCode.NOT_CONFORMANT;
    }

    private Comparison compare(List<Candidate> chosen, Workload ranked) {
        Scope scope = quick ? Scope.QUICK : thorough ? Scope.THOROUGH : Scope.FULL;
        Races races = thorough
                ? new FreshJvms(scope.jvms(), candidates.arguments(), candidates.password())
                : Races.here(TimingPlan.SHORT);
        try (ProgressLine line = ProgressLine.of(console, "comparing", scope.seconds(chosen))) {
            return new ComparisonRun(scope, chosen, new ComparisonProgress(line)).run(races, ranked, clock);
        }
    }
}
