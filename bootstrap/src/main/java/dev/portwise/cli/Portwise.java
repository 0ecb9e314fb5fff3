package dev.portwise.cli;

import dev.portwise.cli.adapters.AdaptersCommand;
import dev.portwise.cli.compare.CompareCommand;
import dev.portwise.cli.compare.RaceCommand;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ProcessConsole;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.contract.ContractCommand;
import dev.portwise.cli.copy.CopyCommand;
import dev.portwise.cli.seed.SeedCommand;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.tour.TourCommand;
import dev.portwise.cli.usecase.DoCommand;
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

/** The command line, and the configurator: it finds the adapters and the engines and gives them to the commands. */
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
            "  portwise do join alice admin --to jpa:jdbc:postgresql://localhost/blog",
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
        System.exit(run(new ProcessConsole(), arguments));
    }

    /** Runs one command on what is plugged in; the result is the exit code. */
    public static int run(Console console, String... arguments) {
        try {
            return run(console, Plugins.found(), arguments);
        } catch (ServiceConfigurationError | NoClassDefFoundError | UsageError broken) {
            return new Failures(console).unusable(broken);
        }
    }

    public static int run(Console console, Plugins plugins, String... arguments) {
        Failures failures = new Failures(console);
        CommandLine portwise = new CommandLine(new Portwise());
        commands(console, plugins).forEach(portwise::addSubcommand);
        boolean plain = Arrays.asList(arguments).contains("--no-color");
        Help.Ansi ansi = Colours.of(console, plain).colours() ? Help.Ansi.ON : Help.Ansi.OFF;
        int code = portwise.setExpandAtFiles(false)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler(failures::misunderstood)
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.failed(failure, command))
                .execute(arguments);
        return failures.unlessUnheard(code);
    }

    private static List<Object> commands(Console console, Plugins plugins) {
        return List.of(
                new CompareCommand(console, plugins, Clock.systemUTC()),
                new RaceCommand(console, plugins),
                new ContractCommand(console, plugins, Clock.systemUTC()),
                DoCommand.of(console, plugins),
                new TourCommand(console, plugins),
                new CopyCommand(console, plugins),
                new SeedCommand(console, plugins),
                new AdaptersCommand(console, plugins));
    }

    /** Without a command. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
