package dev.portwise.cli;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.Refusal;
import dev.portwise.cli.console.ResultLost;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.store.BrokenAdapter;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.EngineFailure;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Reports a failure in one line and chooses the exit code. */
final class Failures {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line could not be understood. */
    int misunderstood(CommandLine.ParameterException refused, String... arguments) {
        CommandLine command = refused.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return refused instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && !command.getSubcommands().isEmpty()
                ? tell(
                        name,
                        "there is no command " + unmatched.getUnmatched().get(0) + "; valid are "
                                + command.getSubcommands().entrySet().stream()
                                        .filter(offered -> !offered.getValue()
                                                .getCommandSpec()
                                                .usageMessage()
                                                .hidden())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.joining(", ")),
                        ExitCode.USAGE)
                : tell(name, refused.getMessage() + "; see " + name + " --help", ExitCode.USAGE);
    }

    /** A command ended with an exception. */
    int failed(Throwable failure, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (command.getParseResult().hasMatchedOption("--stacktrace")) {
            failure.printStackTrace(console.err());
        }
        if (failure instanceof Refusal) {
            return tell(name, text(failure), ExitCode.REFUSED);
        }
        if (failure instanceof UsageError) {
            return tell(name, text(failure), ExitCode.USAGE);
        }
        if (failure instanceof ResultLost) {
            return tell(name, text(failure), ExitCode.RESULT_LOST);
        }
        if (failure instanceof StoreUnavailable
                || failure instanceof Retryable
                || failure instanceof OutcomeUnknown
                || failure instanceof EngineFailure) {
            return tell(name, text(failure), ExitCode.STORE_UNAVAILABLE);
        }
        if (failure instanceof BrokenAdapter) {
            return tell(name, text(failure), ExitCode.DEFECT);
        }
        return tell(
                name,
                "unexpected " + failure.getClass().getSimpleName() + ": " + text(failure)
                        + "; --stacktrace shows where it comes from",
                ExitCode.DEFECT);
    }

    /** The exit code of a command whose work is done. Who cannot read what came of it must not take it for fine. */
    int unlessUnheard(int code) {
        if (code == ExitCode.RESULT_LOST || !console.out().checkError()) {
            return code;
        }
        int lost = tell("portwise", text(ResultLost.onStandardOutput()), ExitCode.RESULT_LOST);
        return code == ExitCode.FINE ? lost : code;
    }

    /** What is plugged in cannot be loaded, came without one of its libraries, or does not go together. */
    int unusable(Throwable plugged) {
        Throwable root = plugged.getCause() instanceof NoClassDefFoundError lacking ? lacking : plugged;
        if (root instanceof NoClassDefFoundError lacking) {
            return tell("portwise", "an adapter needs " + BrokenAdapter.missingClass(lacking), ExitCode.DEFECT);
        }
        return plugged instanceof UsageError
                ? tell("portwise", text(plugged), ExitCode.USAGE)
                : tell("portwise", "an adapter cannot be loaded: " + text(plugged), ExitCode.DEFECT);
    }

    private static String text(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "no message");
    }

    private int tell(String name, String message, int code) {
        console.err().println(name + ": " + message.replaceAll("\\s+", " ").strip());
        return code;
    }
}
