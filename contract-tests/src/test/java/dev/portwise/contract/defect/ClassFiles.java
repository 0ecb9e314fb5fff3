package dev.portwise.contract.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The class files on the class path, each read once for all trials. */
final class ClassFiles {

    private final Map<String, byte[]> replaced;
    private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

    /** @param replaced classes that stand for those on the class path */
    ClassFiles(Map<String, byte[]> replaced) {
        this.replaced = replaced;
    }

    /** Empty if there is no such class. */
    Optional<byte[]> of(String name) {
        return read.computeIfAbsent(
                name, wanted -> Optional.ofNullable(replaced.get(wanted)).or(() -> bytes(wanted)));
    }

    private static Optional<byte[]> bytes(String name) {
        ClassLoader classPath = ClassFiles.class.getClassLoader();
        try (InputStream code = classPath.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return code == null ? Optional.empty() : Optional.of(code.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
