package dev.portwise.cli.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a MongoDB URL without credentials: {@code mongodb://host:port/database?options}. */
record MongodbUrl(String servers, String database, String options) {

    private static final Pattern PARTS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");
    private static final Pattern AUTH_SOURCE = Pattern.compile("(?i)(?:^|&)authSource=([^&]*)");

    static MongodbUrl of(String url) {
        Matcher parts = PARTS.matcher(url);
        return parts.matches()
                ? new MongodbUrl(parts.group(1), orEmpty(parts.group(2)), orEmpty(parts.group(3)))
                : new MongodbUrl(url, "", "");
    }

    String text() {
        return servers + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    /** Where users are known: as the options say, else in the database of the URL, else in {@code admin}. */
    String authSource() {
        Matcher option = AUTH_SOURCE.matcher(options);
        return option.find() ? option.group(1) : database.isEmpty() ? "admin" : database;
    }

    /** The same servers with another database; users are still looked for where they were. */
    String withDatabase(String name) {
        String source = AUTH_SOURCE.matcher(options).find() ? "" : "authSource=" + authSource();
        String all = options.isEmpty() || source.isEmpty() ? options + source : options + "&" + source;
        return servers + "/" + name + "?" + all;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part;
    }
}
