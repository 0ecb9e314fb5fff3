package dev.portwise.comparison.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Counts the lines of the sources and the resources in a jar. */
final class SourceLines {

    /** What build tools add to a jar. */
    private static final String BUILD = "META-INF/maven/";

    private static final Pattern COMMENT = Pattern.compile("//.*|(?s)/\\*.*?\\*/|<!--.*?-->");

    private SourceLines() {}

    /** The lines of all files of a kind that are neither blank nor a comment. */
    static int of(Path jar, String ending) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry ->
                            entry.getName().endsWith(ending) && !entry.getName().startsWith(BUILD))
                    .mapToInt(entry -> lines(zip, entry))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(jar + " cannot be read", unreadable);
        }
    }

    static Stream<String> namesIn(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(jar + " cannot be read", unreadable);
        }
    }

    private static int lines(ZipFile zip, ZipEntry entry) {
        try (InputStream content = zip.getInputStream(entry)) {
            return lines(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(entry + " cannot be read", unreadable);
        }
    }

    static int lines(String text) {
        return Math.toIntExact(COMMENT.matcher(text)
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .count());
    }
}
