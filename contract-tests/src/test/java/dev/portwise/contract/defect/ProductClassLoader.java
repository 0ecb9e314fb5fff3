package dev.portwise.contract.defect;

import java.util.Map;
import java.util.function.Predicate;

/** Loads classes of the product for itself, some of them replaced. All others come from its parent. */
final class ProductClassLoader extends ClassLoader {

    private static final String OURS = "dev.portwise.";

    private final Predicate<String> own;
    private final ClassFiles unchanged;
    private final Map<String, byte[]> replaced;

    private ProductClassLoader(
            ClassLoader parent, Predicate<String> own, ClassFiles unchanged, Map<String, byte[]> replaced) {
        super(parent);
        this.own = own;
        this.unchanged = unchanged;
        this.replaced = replaced;
    }

    /** Loads the whole product for itself and shares the libraries. */
    static ProductClassLoader whole(ClassFiles unchanged, Map<String, byte[]> replaced) {
        return new ProductClassLoader(
                ProductClassLoader.class.getClassLoader(), name -> name.startsWith(OURS), unchanged, replaced);
    }

    /** Loads the upper layers for itself and shares what they stand on. */
    ProductClassLoader upper(Predicate<String> layers, Map<String, byte[]> replacedThere) {
        return new ProductClassLoader(this, layers, unchanged, replacedThere);
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
