package dev.portwise.contract.defect;

import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.reference.ReferenceUnderTest;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Some or all rules on the reference adapter, whichever one this class was loaded with. */
public final class Verdict implements Function<Set<String>, Map<String, String>> {

    /** The rules that failed, each with what was expected and found. */
    @Override
    public Map<String, String> apply(Set<String> rules) {
        return RunWithoutJUnit.failures(new ReferenceUnderTest(), rules);
    }

    /** The rules that fail with the classes of this loader. */
    @SuppressWarnings("unchecked")
    static Map<String, String> in(
            ClassLoader loader,
            Class<? extends Function<Set<String>, Map<String, String>>> verdict,
            Set<String> rules) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ((Function<Set<String>, Map<String, String>>)
                            loader.loadClass(verdict.getName()).getConstructor().newInstance())
                    .apply(rules);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
