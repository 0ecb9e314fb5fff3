package dev.portwise.contract.defect;

import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.reference.ReferenceUnderTest;
import java.util.Map;
import java.util.function.Supplier;

/** The whole contract on the reference adapter, whichever one this class was loaded with. */
public final class Verdict implements Supplier<Map<String, String>> {

    /** The rules that failed, each with what was expected and found. */
    @Override
    public Map<String, String> get() {
        return RunWithoutJUnit.failures(new ReferenceUnderTest());
    }

    /** The rules that fail with the classes of this loader. */
    @SuppressWarnings("unchecked")
    static Map<String, String> in(ClassLoader loader, Class<? extends Supplier<Map<String, String>>> verdict) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ((Supplier<Map<String, String>>)
                            loader.loadClass(verdict.getName()).getConstructor().newInstance())
                    .get();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
