package dev.portwise.contract.defect;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.Map;
import java.util.function.Supplier;

/** The whole contract on the reference adapter, whichever one this class was loaded with. */
public final class Verdict implements Supplier<Map<String, String>> {

    /** The rules that failed, each with what was expected and found. */
    @Override
    public Map<String, String> get() {
        return RunWithoutJUnit.failures(observer ->
                new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer)));
    }

    /** What the rules of a world say of the reference adapter of that world. */
    @SuppressWarnings("unchecked")
    static Map<String, String> in(ClassLoader world) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(world);
        try {
            return ((Supplier<Map<String, String>>) world.loadClass(Verdict.class.getName())
                            .getConstructor()
                            .newInstance())
                    .get();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
