package dev.portwise.cli;

import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.ComparisonRun;
import dev.portwise.comparison.Scope;
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
            "Puts adapters side by side on every engine at hand, or on a live database: the contract, the statements "
                    + "of each step of the relationships' story, and times as multiples of hand-written code.",
            "It exits with 0 if everything conforms, and with --quick, which proves less, if no rule failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise compare",
            "      everything; the table here, the whole in report/index.html and report/compare.json",
            "  portwise compare --quick",
            "      in well under a minute, saying what was left out",
            "  portwise compare --adapter jpa --adapter mybatis --engine postgresql --report /tmp/sql",
            "  portwise compare --url jdbc:postgresql://db.example.org/shop --user me --password-file secret",
            "      on a live database, in schemas of their own",
            "  portwise compare --json - | jq '.runs[] | {adapter, engine, conformant}'"
        })
final class CompareCommand implements Callable<Integer> {

    private final Caller caller;
    private final Clock clock;

    @Mixin
    private final Contestants contestants;

    @Mixin
    private final Output output;

    @Option(
            names = "--quick",
            description =
                    "Does less: short timings, and of the contract the families about relations where the engine is quick.")
    private boolean quick;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where index.html and compare.json go; without, ${DEFAULT-VALUE}.")
    private Path report = Path.of("report");

    CompareCommand(Caller caller, Equipment equipment, Clock clock) {
        this.caller = caller;
        this.clock = clock;
        this.contestants = new Contestants(caller, equipment, equipment.keepingAdapters());
        this.output = new Output(caller);
    }

    @Override
    public Integer call() {
        List<Candidate> chosen = contestants.everywhere();
        output.check();
        ReportFolder folder = ReportFolder.at(report);
        Comparison comparison = compare(chosen);
        if (caller.isLeaving()) {
            return ExitCode.INTERRUPTED;
        }
        CompareJson json = CompareJson.of(comparison);
        folder.write(comparison, json);
        new CompareText(output.text(), output.paint()).print(comparison, folder);
        output.write(json);
        return comparison.holds() ? ExitCode.FINE : ExitCode.NOT_CONFORMANT;
    }

    private Comparison compare(List<Candidate> chosen) {
        Scope scope = quick ? Scope.QUICK : Scope.FULL;
        try (ProgressLine progress = ProgressLine.of(caller, "comparing", chosen.size() * ComparisonRun.pieces())) {
            return new ComparisonRun(scope, clock, (contestant, what) -> progress.step(contestant + " " + what))
                    .of(chosen);
        }
    }
}
