package dev.portwise.contract.defect;

import java.util.Map;
import java.util.function.Predicate;

/** Classes of the product that are nobody else's, some of them replaced; all others are shared with the parent. */
final class World extends ClassLoader {

    private static final String OURS = "dev.portwise.";

    private final Predicate<String> own;
    private final ClassFiles unchanged;
    private final Map<String, byte[]> replaced;

    private World(ClassLoader parent, Predicate<String> own, ClassFiles unchanged, Map<String, byte[]> replaced) {
        super(parent);
        this.own = own;
        this.unchanged = unchanged;
        this.replaced = replaced;
    }

    /** A world that shares the libraries alone. */
    static World whole(ClassFiles unchanged, Map<String, byte[]> replaced) {
        return new World(World.class.getClassLoader(), name -> name.startsWith(OURS), unchanged, replaced);
    }

    /** A world that has the upper layers for itself, and shares what they stand on. */
    World upper(Predicate<String> layers, Map<String, byte[]> replacedThere) {
        return new World(this, layers, unchanged, replacedThere);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!own.test(name)) {
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
