package dev.portwise.cli.store;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.UsageError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which store to fill. */
public final class TargetOption {

    public static final String PASSWORD = "PORTWISE_TO_PASSWORD";

    private final Console console;
    private final Plugins plugins;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ADAPTER:URL",
            description =
                    "The store to fill, without user and password; it is empty or holds the beginning of the same.")
    private String store = "";

    @Option(
            names = "--to-user",
            paramLabel = "NAME",
            description = "The user to fill it as; the password is taken from --to-password-file, " + PASSWORD + " or "
                    + Credentials.PASSWORD + ", or asked for.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--to-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of that user.")
    private Optional<Path> passwordFile = Optional.empty();

    public TargetOption(Console console, Plugins plugins) {
        this.console = console;
        this.plugins = plugins;
    }

    /** @throws UsageError if what is named does not exist or does not go together */
    public NamedStore chosen() {
        return NamedStore.of(
                store,
                user,
                passwordFile,
                new Credentials(console, "--to", "--to-", List.of(PASSWORD, Credentials.PASSWORD)),
                plugins);
    }

    /**
     * Makes sure that nothing is created among things of others, and that something can be created at all.
     *
     * @throws UsageError if it holds what no adapter has made
     * @throws dev.portwise.domain.exception.StoreUnavailable if it takes no writes or a right is missing
     */
    public static void check(NamedStore target) {
        StoreContents there = target.contents();
        if (there == StoreContents.OTHERS) {
            throw new UsageError(target
                    + " holds tables or collections that are not Portwise's; name an empty database or schema,"
                    + " nothing was written");
        }
        if (there == StoreContents.NOTHING) {
            target.requireRoom();
        }
    }
}
