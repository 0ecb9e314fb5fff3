package dev.portwise.cli.store;

import dev.portwise.cli.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options that name a store and the user to connect as: {@code --to}, {@code --to-user} and
 * {@code --to-password-file}, or the same that begin with {@code --from}.
 */
public final class StoreOptions {

    private final Console console;
    private final Plugins plugins;
    private final String name;
    private final String role;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "ADAPTER:URL",
            description = "{role} The URL holds no user and no password.")
    private String store = "";

    @Option(
            names = "--store-user",
            paramLabel = "NAME",
            description = "The user to connect as. The password is taken from --{name}-password-file, {variable} or "
                    + Credentials.PASSWORD + ", or asked for.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of that user.")
    private Optional<Path> passwordFile = Optional.empty();

    private StoreOptions(Console console, Plugins plugins, String name, String role) {
        this.console = console;
        this.plugins = plugins;
        this.name = name;
        this.role = role;
    }

    /** The options that begin with {@code --from}. */
    public static StoreOptions from(Console console, Plugins plugins, String role) {
        return new StoreOptions(console, plugins, "from", role);
    }

    /** The options that begin with {@code --to}. */
    public static StoreOptions to(Console console, Plugins plugins, String role) {
        return new StoreOptions(console, plugins, "to", role);
    }

    /** Gives the options to a command. */
    public void addTo(CommandSpec command) {
        CommandSpec.forAnnotatedObject(this)
                .options()
                .forEach(option -> command.addOption(option.toBuilder()
                        .names(option.longestName().replace("--store", "--" + name))
                        .description(described(option.description()[0]))
                        .build()));
    }

    private String described(String description) {
        return description.replace("{name}", name).replace("{role}", role).replace("{variable}", passwordVariable());
    }

    /**
     * What the options say.
     *
     * @throws dev.portwise.cli.console.UsageError if what is named does not exist or does not go together
     */
    public NamedStore chosen() {
        Credentials credentials = new Credentials(
                console, "--" + name, "--" + name + "-", List.of(passwordVariable(), Credentials.PASSWORD));
        return NamedStore.of(store, user, passwordFile, credentials, plugins);
    }

    private String passwordVariable() {
        return "PORTWISE_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD";
    }
}
