package dev.portwise.cli.contract;

import dev.portwise.cli.console.OutputFile;
import dev.portwise.cli.console.UsageError;
import dev.portwise.web.ContractPage;
import dev.portwise.web.HtmlReport;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that name further files for the result of a contract run. */
final class ContractReports {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also writes one page with every rule, what it sent and how it failed.")
    private Optional<String> html = Optional.empty();

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description =
                    "Also writes the result as JUnit XML for build servers: one suite for each adapter and engine.")
    private Optional<String> junit = Optional.empty();

    /** @throws UsageError now rather than after the work, if a file cannot be written */
    void check() {
        Stream.of(page(), suites()).flatMap(Optional::stream).forEach(OutputFile::check);
    }

    void write(ContractPage contract) {
        page().ifPresent(file -> file.write(new HtmlReport().of(contract)));
        suites().ifPresent(file -> file.write(JUnitXml.of(contract)));
    }

    private Optional<OutputFile> page() {
        return html.map(name -> new OutputFile("--html", name));
    }

    private Optional<OutputFile> suites() {
        return junit.map(name -> new OutputFile("--junit", name));
    }
}
