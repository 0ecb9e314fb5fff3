package dev.portwise.cli.store;

import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.UsageError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which store to read. */
public final class SourceOption {

    public static final String PASSWORD = "PORTWISE_FROM_PASSWORD";

    private final Console console;
    private final Plugins plugins;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "ADAPTER:URL",
            description = "The store to read, without user and password; nothing in it is changed.")
    private String store = "";

    @Option(
            names = "--from-user",
            paramLabel = "NAME",
            description = "The user to read it as; the password is taken from --from-password-file, " + PASSWORD
                    + " or " + Credentials.PASSWORD + ", or asked for.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--from-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of that user.")
    private Optional<Path> passwordFile = Optional.empty();

    public SourceOption(Console console, Plugins plugins) {
        this.console = console;
        this.plugins = plugins;
    }

    /** @throws UsageError if what is named does not exist or does not go together */
    public NamedStore chosen() {
        return NamedStore.of(
                store,
                user,
                passwordFile,
                new Credentials(console, "--from", "--from-", List.of(PASSWORD, Credentials.PASSWORD)),
                plugins);
    }

    /**
     * Makes sure that opening a store to read it creates nothing in it.
     *
     * @throws UsageError if it was not made by an adapter
     */
    public static void check(NamedStore store) {
        if (store.contents() != StoreContents.PORTWISE) {
            throw new UsageError(
                    "there is nothing of Portwise in " + store + "; name the database that an adapter has filled");
        }
    }
}
