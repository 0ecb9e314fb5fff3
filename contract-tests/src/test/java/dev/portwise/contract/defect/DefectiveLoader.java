package dev.portwise.contract.defect;

import java.util.Map;

/** A world of its own for the product's classes, some of them replaced; libraries are shared with everybody. */
final class DefectiveLoader extends ClassLoader {

    private static final String OURS = "dev.portwise.";

    private final ClassFiles unchanged;
    private final Map<String, byte[]> replaced;

    DefectiveLoader(ClassFiles unchanged, Map<String, byte[]> replaced) {
        super(DefectiveLoader.class.getClassLoader());
        this.unchanged = unchanged;
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
        byte[] code = replaced.containsKey(name)
                ? replaced.get(name)
                : unchanged.of(name).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, code, 0, code.length);
    }
}
