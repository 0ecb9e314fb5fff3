package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.UsageError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the password of a live database, which is never on the command line.
 *
 * @param option the option that names the database
 * @param prefix what the options that name the user and the password file begin with
 * @param variables where the password is looked for, one after another
 */
public record Credentials(Console console, String option, String prefix, List<String> variables) {

    public static final String PASSWORD = "PORTWISE_PASSWORD";

    /** Options for TLS may name passwords as well, those of keys. */
    private static final Pattern IN_URL = Pattern.compile(
            "://[^?#]*@|[?&;](user|username|pwd|[a-z]*password)=|AWS_SESSION_TOKEN", Pattern.CASE_INSENSITIVE);

    /**
     * The URL with the user and the password.
     *
     * @throws UsageError if the URL itself holds credentials, or there is a password file that goes with no user, cannot be
     *     read or begins with an empty line
     */
    public StoreSettings settings(String database, Optional<String> user, Optional<Path> passwordFile) {
        if (IN_URL.matcher(database).find()) {
            throw new UsageError(option + " must not hold a user or a password: give " + prefix + "user NAME and set "
                    + variables.get(0) + " or give " + prefix + "password-file FILE instead");
        }
        if (user.isEmpty() && passwordFile.isPresent()) {
            throw new UsageError(prefix + "password-file goes with " + prefix + "user NAME");
        }
        Optional<String> password = passwordFile.isPresent()
                ? passwordFile.map(this::firstLine)
                : user.flatMap(name -> password(name, database));
        return new StoreSettings(database, user, password, StatementObserver.NONE);
    }

    private String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(Predicate.not(String::isEmpty))
                    .orElseThrow(() -> new UsageError(
                            prefix + "password-file " + file + " holds no password: its first line is empty"));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UsageError(
                    prefix + "password-file " + file + " cannot be read: name a text file that you may read");
        }
    }

    private Optional<String> password(String name, String database) {
        return variables.stream()
                .flatMap(variable -> console.variable(variable).stream())
                .findFirst()
                .or(() -> console.askHidden("Password of " + name + " at " + database + ": "))
                .filter(password -> !password.isEmpty());
    }
}
