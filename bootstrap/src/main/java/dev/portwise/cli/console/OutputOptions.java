package dev.portwise.cli.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** The options about output that all commands share. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:not conformant, or not shown to be: a filtered run is no proof",
            "2:the command line asks for something that does not exist",
            "3:a store cannot be reached, refuses the credentials or lacks a right",
            "4:the work is done, but its result could not be written",
            "70:a defect of Portwise itself"
        })
public final class OutputOptions {

    private static final String STANDARD_OUTPUT = "-";

    private final Console console;
    private final ObjectMapper mapper = Json.mapper();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also writes the result as JSON; - is standard output, then nothing else is written there.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--no-color",
            description = "No colours. There are none either with NO_COLOR set or when the output is no terminal.")
    private boolean plain;

    @Option(names = "--stacktrace", description = "Shows where an unexpected failure comes from.")
    @SuppressWarnings("unused") // read from the parsed command line
    private boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    public OutputOptions(Console console) {
        this.console = console;
    }

    /**
     * Makes sure that the JSON can be written, before the work begins.
     *
     * @throws UsageError if it cannot
     */
    public void check() {
        if (!isStandardOutput()) {
            file().ifPresent(OutputFile::check);
        }
    }

    /** For texts; discards them if standard output is for JSON. */
    public PrintStream text() {
        return isStandardOutput()
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : console.out();
    }

    public Colours colours() {
        return Colours.of(console, plain);
    }

    /**
     * Writes the result where {@code --json} says, if it was given.
     *
     * @throws ResultLost if it cannot be written after all
     */
    public void write(Object result) {
        if (json.isEmpty()) {
            return;
        }
        String text = mapper.writeValueAsString(result) + "\n";
        if (isStandardOutput()) {
            console.out().print(text);
            if (console.out().checkError()) {
                throw ResultLost.onStandardOutput();
            }
            return;
        }
        file().ifPresent(file -> file.write(text));
    }

    private Optional<OutputFile> file() {
        return json.map(name -> new OutputFile("--json", name));
    }

    private boolean isStandardOutput() {
        return json.filter(STANDARD_OUTPUT::equals).isPresent();
    }
}
