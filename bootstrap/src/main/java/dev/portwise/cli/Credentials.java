package dev.portwise.cli;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Optional;
import java.util.regex.Pattern;

/** How to enter a live database without a password on the command line. */
record Credentials(Caller caller) {

    static final String PASSWORD = "PORTWISE_PASSWORD";

    private static final Pattern IN_URL =
            Pattern.compile("://[^/?#]*@|[?&;](user|username|password|pwd)=", Pattern.CASE_INSENSITIVE);

    /** @throws UsageError if the URL itself holds credentials */
    StoreSettings entry(String url, Optional<String> user) {
        if (IN_URL.matcher(url).find()) {
            throw new UsageError(
                    "--url must not hold a user or a password: give --user NAME and set " + PASSWORD + " instead");
        }
        return new StoreSettings(url, user, user.flatMap(name -> password(name, url)), StatementObserver.NONE);
    }

    private Optional<String> password(String user, String url) {
        return caller.variable(PASSWORD)
                .or(() -> caller.askHidden("Password of " + user + " at " + url + ": "))
                .filter(password -> !password.isEmpty());
    }
}
