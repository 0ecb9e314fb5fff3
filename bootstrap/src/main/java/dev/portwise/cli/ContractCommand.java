package dev.portwise.cli;

import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Selection;
import dev.portwise.web.ContractColumn;
import dev.portwise.web.ContractPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portwise contract}. */
@Command(
        name = "contract",
        description = "Holds adapters against the contract.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise contract",
            "      every adapter on every engine at hand",
            "  portwise contract --adapter jpa --engine postgresql",
            "  portwise contract --adapter mongo --engine mongodb-replicaset",
            "      on three nodes, which only those get who name them",
            "  portwise contract --adapter jpa --engine h2 --rule O2M-07 --family CAS",
            "      these rules alone; such a run proves nothing about the adapter as a whole",
            "  PORTWISE_PASSWORD=… portwise contract --adapter mybatis \\",
            "          --url jdbc:postgresql://db.example.org/shop --user me",
            "      on a live database, in a schema of its own",
            "  portwise contract --html report/contract.html --junit report/contract.xml",
            "      every rule with what it sent, to read, and for a build server",
            "  portwise contract --adapter mongo --json - | jq '.runs[].rules[] | select(.outcome == \"failed\")'"
        })
final class ContractCommand implements Callable<Integer> {

    private final Caller caller;
    private final Clock clock;

    @Mixin
    private final Contestants contestants;

    @Mixin
    private final Output output;

    @Mixin
    private final ContractReports reports = new ContractReports();

    @Option(names = "--rule", paramLabel = "ID", description = "Runs this rule alone: O2M-07. Repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--family", paramLabel = "FAMILY", description = "Runs this family alone: CAS. Repeatable.")
    private List<String> families = new ArrayList<>();

    ContractCommand(Caller caller, Equipment equipment, Clock clock) {
        this.caller = caller;
        this.clock = clock;
        this.contestants = new Contestants(caller, equipment, equipment.adapters());
        this.output = new Output(caller);
    }

    @Override
    public Integer call() {
        Selection selection = selection();
        List<Candidate> chosen = contestants.everywhere();
        output.check();
        reports.check();
        ContractText text = new ContractText(output.text(), output.paint());
        List<ContractColumn> columns = new ArrayList<>();
        for (Candidate contestant : chosen) {
            ContractResult result = run(contestant, selection);
            if (caller.isLeaving()) {
                return ExitCode.INTERRUPTED;
            }
            text.print(contestant, result);
            columns.add(new ContractColumn(
                    contestant.name(), contestant.technology(), contestant.arguments(), Optional.of(result)));
        }
        output.write(ContractJson.of(columns));
        reports.write(new ContractPage(clock.instant(), columns, cautions(chosen)));
        return columns.stream().flatMap(column -> column.result().stream()).allMatch(ContractResult::conformant)
                ? ExitCode.FINE
                : ExitCode.NOT_CONFORMANT;
    }

    private static List<String> cautions(List<Candidate> contestants) {
        return contestants.stream()
                .filter(contestant -> !contestant.caution().isEmpty())
                .map(contestant -> contestant.engine() + " is " + contestant.caution() + ".")
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

    private ContractResult run(Candidate contestant, Selection selection) {
        String name = contestant.adapter() + " on " + contestant.engine();
        try (ProgressLine progress =
                        ProgressLine.of(caller, name, selection.rules().size());
                TemporaryStore store = contestant.newStore()) {
            return new ContractRun(contestant.adapter(), contestant.engine(), store::open, store::openToCrash)
                    .run(selection, (number, total, rule) -> progress.step(rule.id()));
        }
    }
}
