package dev.portwise.relations.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the database in a JDBC address, without host, user and password. */
final class DatabaseName {

    private static final Pattern BEFORE_THE_PARAMETERS = Pattern.compile("^[^;?]*");

    private DatabaseName() {}

    static String of(String url) {
        Matcher address = BEFORE_THE_PARAMETERS.matcher(url);
        String text = address.find() ? address.group() : url;
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
    }
}
