package dev.portwise.comparison.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A method as it is written. The build puts the source beside the class, under {@code sources}.
 *
 * @param type the class it belongs to
 * @param method its name; methods of one name are shown together
 */
record SourceCode(Class<?> type, String method) {

    private static final String INDENT = "    ";

    /**
     * The lines of the method, from its signature to its last brace.
     *
     * @throws IllegalStateException if the source is not there or has no such method
     */
    String text() {
        List<String> shown = new ArrayList<>();
        boolean inside = false;
        for (String line : source().lines().toList()) {
            inside |= line.matches(INDENT + "\\w[^=]* " + method + "\\(.*");
            if (inside) {
                shown.add(line.isEmpty() ? line : line.substring(INDENT.length()));
                inside = !line.equals(INDENT + "}");
            }
        }
        if (shown.isEmpty()) {
            throw new IllegalStateException("the source of " + type.getName() + " has no method " + method);
        }
        return String.join("\n", shown);
    }

    private String source() {
        String file = "/sources/" + type.getName().replace('.', '/') + ".java";
        try (InputStream source = type.getResourceAsStream(file)) {
            if (source == null) {
                throw new IllegalStateException(file + " is not in the build of " + type.getSimpleName());
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
