package dev.portwise.contract.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A world of its own for the product's classes, some of them replaced; libraries are shared with everybody. */
final class DefectiveLoader extends ClassLoader {

    private static final String OURS = "dev.portwise.";

    private final Map<String, byte[]> replaced;

    DefectiveLoader(Map<String, byte[]> replaced) {
        super(DefectiveLoader.class.getClassLoader());
        this.replaced = replaced;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = replaced.containsKey(name) ? replaced.get(name) : unchanged(name);
        return defineClass(name, code, 0, code.length);
    }

    private byte[] unchanged(String name) throws ClassNotFoundException {
        try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return code.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
