package dev.portwise.comparison.cost;

import dev.portwise.adapter.spi.PersistenceAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The jar of an adapter and the jars that its manifest names. The build of Portwise puts sources beside the classes, under
 * {@code sources}, so a jar with sources below {@code dev/portwise/adapter} is shared by adapters, and one without
 * sources is a library.
 */
record AdapterJar(Path path) {

    private static final String SOURCES = "sources/";
    private static final String SHARED = SOURCES + "dev/portwise/adapter/";

    /** The jar of a plugged-in adapter; empty if it does not come from a jar. */
    static Optional<AdapterJar> of(String adapter) {
        return ServiceLoader.load(PersistenceAdapter.class).stream()
                .filter(plugged -> plugged.get().name().equals(adapter))
                .flatMap(plugged ->
                        Optional.ofNullable(plugged.type().getProtectionDomain().getCodeSource()).stream())
                .map(source -> Path.of(URI.create(source.getLocation().toString())))
                .filter(Files::isRegularFile)
                .map(AdapterJar::new)
                .findFirst();
    }

    /** Empty if the jar carries no sources or names no other jars. */
    Optional<Cost.Code> code() {
        return hasSources(path, SOURCES) && !named().isEmpty()
                ? Optional.of(new Cost.Code(
                        SourceLines.of(path, ".java"),
                        SourceLines.of(path, ".xml"),
                        named().stream()
                                .filter(jar -> hasSources(jar, SHARED))
                                .mapToInt(jar -> SourceLines.of(jar, ".java"))
                                .sum()))
                : Optional.empty();
    }

    /** Empty if the jar names no other jars. */
    Optional<Cost.Libraries> libraries() {
        List<Path> libraries =
                named().stream().filter(jar -> !hasSources(jar, SOURCES)).toList();
        return named().isEmpty()
                ? Optional.empty()
                : Optional.of(new Cost.Libraries(
                        libraries.size(),
                        libraries.stream().mapToLong(AdapterJar::bytes).sum() / 1_000_000.0));
    }

    /** The jars of the manifest's {@code Class-Path} that are there. */
    private List<Path> named() {
        try (JarFile jar = new JarFile(path.toFile())) {
            return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes).stream()
                    .flatMap(
                            attributes -> Optional.ofNullable(attributes.getValue(Attributes.Name.CLASS_PATH)).stream())
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .map(path::resolveSibling)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    private static boolean hasSources(Path jar, String folder) {
        return SourceLines.namesIn(jar).anyMatch(name -> name.startsWith(folder));
    }

    private static long bytes(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(jar + " cannot be read", unreadable);
        }
    }
}
