package dev.portwise.cli;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to enter a live database without a password on the command line.
 *
 * @param url the option that names the database
 * @param user the option that names the user
 * @param variables where the password is looked for, one after another
 */
record Credentials(Caller caller, String url, String user, List<String> variables) {

    static final String PASSWORD = "PORTWISE_PASSWORD";

    private static final Pattern IN_URL =
            Pattern.compile("://[^/?#]*@|[?&;](user|username|password|pwd)=", Pattern.CASE_INSENSITIVE);

    /** @throws UsageError if the URL itself holds credentials */
    StoreSettings entry(String database, Optional<String> name) {
        if (IN_URL.matcher(database).find()) {
            throw new UsageError(url + " must not hold a user or a password: give " + user + " NAME and set "
                    + variables.get(0) + " instead");
        }
        return new StoreSettings(
                database, name, name.flatMap(someone -> password(someone, database)), StatementObserver.NONE);
    }

    private Optional<String> password(String name, String database) {
        return variables.stream()
                .flatMap(variable -> caller.variable(variable).stream())
                .findFirst()
                .or(() -> caller.askHidden("Password of " + name + " at " + database + ": "))
                .filter(password -> !password.isEmpty());
    }
}
