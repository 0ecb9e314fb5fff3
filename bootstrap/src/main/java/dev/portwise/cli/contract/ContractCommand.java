package dev.portwise.cli.contract;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.ProgressLine;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.store.CandidateOptions;
import dev.portwise.cli.store.PluggedClasses;
import dev.portwise.cli.store.Plugins;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Selection;
import dev.portwise.web.ContractColumn;
import dev.portwise.web.ContractPage;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portwise contract}. */
@Command(
        name = "contract",
        description = "Runs the contract on adapters: which rules hold, and how the others failed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise contract",
            "      every adapter on every available engine",
            "  portwise contract --adapter jpa --engine postgresql",
            "  portwise contract --adapter mongo --engine mongodb-replicaset",
            "      on three nodes; this engine starts only by name",
            "  portwise contract --adapter jpa --engine h2 --rule O2M-07 --family CAS",
            "      only these rules; such a run proves nothing about the whole contract",
            "  PORTWISE_CLASSPATH=target/classes portwise contract --adapter mine --engine h2 --rule O2M-07 --watch",
            "      the same rules again whenever a class of yours has changed, until Ctrl-C",
            "  PORTWISE_PASSWORD=… portwise contract --adapter mybatis \\",
            "          --url jdbc:postgresql://db.example.org/shop --user me",
            "      on a live database, in a schema of its own",
            "  portwise contract --html report/contract.html --junit report/contract.xml",
            "      every rule with what it sent: a page to read, and XML for a build server",
            "  portwise contract --adapter mongo --json - | jq '.runs[].rules[] | select(.outcome == \"failed\")'"
        })
public final class ContractCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Mixin
    private final CandidateOptions candidates;

    @Mixin
    private final OutputOptions output;

    @Mixin
    private final ContractReports reports = new ContractReports();

    @Option(names = "--rule", paramLabel = "ID", description = "Runs this rule alone: O2M-07. Repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--family", paramLabel = "FAMILY", description = "Runs this family alone: CAS. Repeatable.")
    private List<String> families = new ArrayList<>();

    @Option(
            names = "--watch",
            description =
                    "Runs the rules again whenever what PORTWISE_CLASSPATH names has changed. Servers keep running.")
    private boolean watch;

    public ContractCommand(Console console, Plugins plugins, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.candidates = new CandidateOptions(console, plugins, plugins.adapters());
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() {
        Selection selection = selection();
        if (watch) {
            return watch(PluggedClasses.of(console), selection);
        }
        List<Candidate> chosen = candidates.everywhere();
        checkResults();
        return run(chosen, selection);
    }

    /** What cannot be loaded while it is being written is told of, and waited for. */
    private int watch(PluggedClasses plugged, Selection selection) {
        Map<Path, FileTime> state = plugged.state();
        List<Candidate> first = candidates.everywhere(plugged.loaded());
        checkResults();
        Supplier<List<Candidate>> chosen = () -> first;
        while (!console.isLeaving()) {
            try {
                run(chosen.get(), selection);
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                console.err().println("portwise contract: " + broken);
            }
            console.err().println("waiting for a change of " + plugged + "; Ctrl-C ends");
            plugged.awaitChange(state, console::isLeaving);
            state = plugged.state();
            chosen = () -> candidates.everywhere(plugged.loaded());
        }
        return ExitCode.INTERRUPTED;
    }

    private void checkResults() {
        output.check();
        reports.check();
    }

    private int run(List<Candidate> chosen, Selection selection) {
        ContractText text = new ContractText(output.text(), output.colours());
        List<ContractColumn> columns = new ArrayList<>();
        for (Candidate candidate : chosen) {
            ContractResult result = run(candidate, selection);
            if (console.isLeaving()) {
                return ExitCode.INTERRUPTED;
            }
            text.print(candidate, result);
            columns.add(new ContractColumn(
                    candidate.name(), candidate.plugged().technology(), candidate.arguments(), Optional.of(result)));
        }
        output.write(ContractJson.of(columns));
        reports.write(new ContractPage(clock.instant(), columns, cautions(chosen)));
        return columns.stream().flatMap(column -> column.result().stream()).allMatch(ContractResult::conformant)
                ? ExitCode.FINE
                : ExitCode.NOT_CONFORMANT;
    }

    private static List<String> cautions(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.caution().isEmpty())
                .map(candidate -> candidate.engine() + " is " + candidate.caution() + ".")
                .distinct()
                .toList();
    }

    private Selection selection() {
        try {
            return Selection.of(rules, families);
        } catch (IllegalArgumentException unknown) {
            throw new UsageError(String.valueOf(unknown.getMessage()));
        }
    }

    private ContractResult run(Candidate candidate, Selection selection) {
        String name = candidate.adapter() + " on " + candidate.engine();
        try (ProgressLine progress =
                        ProgressLine.of(console, name, selection.rules().size());
                TemporaryStore store = candidate.newStore()) {
            return new ContractRun(candidate.adapter(), candidate.engine(), store)
                    .run(selection, (number, total, rule) -> progress.step(rule.id()));
        }
    }
}
