package dev.portwise.comparison.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jar of an adapter and the jars that its manifest names. The build of Portwise puts sources beside the classes, under
 * {@code sources}, so a jar with sources below {@code dev/portwise/adapter} is shared by adapters, and one without
 * sources is a library.
 */
record AdapterJar(Path path) {

    private static final String SOURCES = "/sources";
    private static final String SHARED = SOURCES + "/dev/portwise/adapter";

    /** What build tools add to a jar. */
    private static final String BUILD = "/META-INF/maven";

    private static final Pattern COMMENT = Pattern.compile("//.*|(?s)/\\*.*?\\*/|<!--.*?-->");

    /** The jar of an adapter's class; empty if it does not come from a jar. */
    static Optional<AdapterJar> of(Class<?> adapter) {
        return Optional.ofNullable(adapter.getProtectionDomain().getCodeSource())
                .map(source -> Path.of(URI.create(source.getLocation().toString())))
                .filter(Files::isRegularFile)
                .map(AdapterJar::new);
    }

    /** Empty if the jar carries no sources or names no other jars. */
    Optional<Cost.Code> code() {
        return has(path, SOURCES) && !named().isEmpty()
                ? Optional.of(new Cost.Code(
                        lines(path, ".java"),
                        lines(path, ".xml"),
                        named().stream()
                                .filter(jar -> has(jar, SHARED))
                                .mapToInt(jar -> lines(jar, ".java"))
                                .sum()))
                : Optional.empty();
    }

    /** Empty if the jar names no other jars. */
    Optional<Cost.Libraries> libraries() {
        List<Path> libraries =
                named().stream().filter(jar -> !has(jar, SOURCES)).toList();
        return named().isEmpty()
                ? Optional.empty()
                : Optional.of(new Cost.Libraries(
                        libraries.size(),
                        libraries.stream()
                                        .mapToLong(jar -> jar.toFile().length())
                                        .sum()
                                / 1_000_000.0));
    }

    /** The jars of the manifest's {@code Class-Path} that are there. */
    private List<Path> named() {
        return in(path, root -> {
            Path file = root.resolve("META-INF/MANIFEST.MF");
            if (Files.notExists(file)) {
                return List.of();
            }
            try (InputStream manifest = Files.newInputStream(file)) {
                return Stream.ofNullable(
                                new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                        .flatMap(names -> Stream.of(names.split(" ", -1)))
                        .map(path::resolveSibling)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        });
    }

    private static boolean has(Path jar, String folder) {
        return in(jar, root -> Files.isDirectory(root.resolve(folder)));
    }

    /** The lines of all files of a kind that are neither blank nor a comment. */
    private static int lines(Path jar, String ending) {
        return in(jar, root -> {
            try (Stream<Path> files = Files.walk(root)) {
                int lines = 0;
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (file.toString().endsWith(ending) && !file.startsWith(BUILD)) {
                        lines += lines(Files.readString(file));
                    }
                }
                return lines;
            }
        });
    }

    private static int lines(String text) {
        return Math.toIntExact(COMMENT.matcher(text)
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .count());
    }

    /** Reads something in a jar. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(Path root) throws IOException;
    }

    private static <T> T in(Path jar, Reading<T> reading) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return reading.from(files.getPath("/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(jar + " cannot be read", unreadable);
        }
    }
}
