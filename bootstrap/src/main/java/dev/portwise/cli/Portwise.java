package dev.portwise.cli;

import dev.portwise.cli.adapters.AdaptersCommand;
import dev.portwise.cli.compare.CompareCommand;
import dev.portwise.cli.console.Caller;
import dev.portwise.cli.console.Paint;
import dev.portwise.cli.console.ProcessCaller;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.contract.ContractCommand;
import dev.portwise.cli.copy.CopyCommand;
import dev.portwise.cli.seed.SeedCommand;
import dev.portwise.cli.store.Equipment;
import dev.portwise.cli.tour.TourCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "portwise",
        description = "Answers with evidence which persistence adapter should stand behind a domain.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise compare",
            "  portwise tour join",
            "  portwise adapters",
            "  portwise copy --from jpa:jdbc:postgresql://localhost/blog --to mongo:mongodb://localhost/blog",
            "  portwise contract --adapter jpa --engine postgresql",
            "  portwise contract --help"
        })
public final class Portwise implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Portwise() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.silence();
        System.exit(run(new ProcessCaller(), arguments));
    }

    /** Runs one command on what is plugged in; the result is the exit code. */
    public static int run(Caller caller, String... arguments) {
        try {
            return run(caller, Equipment.found(), arguments);
        } catch (ServiceConfigurationError broken) {
            return new Failures(caller).brokenPlug(broken);
        } catch (NoClassDefFoundError lacking) {
            return new Failures(caller).lackingLibrary(lacking);
        } catch (UsageError ambiguous) {
            return new Failures(caller).ambiguousPlugs(ambiguous);
        }
    }

    public static int run(Caller caller, Equipment equipment, String... arguments) {
        Failures failures = new Failures(caller);
        CommandLine portwise = new CommandLine(new Portwise());
        commands(caller, equipment).forEach(portwise::addSubcommand);
        boolean plain = Arrays.asList(arguments).contains("--no-color");
        Help.Ansi ansi = Paint.of(caller, plain).colours() ? Help.Ansi.ON : Help.Ansi.OFF;
        return portwise.setOut(new PrintWriter(caller.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(caller.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(failures::misunderstood)
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.failed(failure, command))
                .execute(arguments);
    }

    private static List<Object> commands(Caller caller, Equipment equipment) {
        return List.of(
                new CompareCommand(caller, equipment, Clock.systemUTC()),
                new ContractCommand(caller, equipment, Clock.systemUTC()),
                new TourCommand(caller, equipment),
                new CopyCommand(caller, equipment),
                new SeedCommand(caller, equipment),
                new AdaptersCommand(caller, equipment));
    }

    /** Without a command. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
