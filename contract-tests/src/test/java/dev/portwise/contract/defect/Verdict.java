package dev.portwise.contract.defect;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The whole contract on the reference adapter, whichever one this class was loaded with. */
public final class Verdict implements Supplier<Map<String, String>> {

    /** The rules that failed, each with what was expected and found. */
    @Override
    public Map<String, String> get() {
        ContractResult result = new ContractRun(
                        "reference",
                        "memory",
                        observer -> new ReferenceAdapter()
                                .open(StoreSettings.of("memory:").observedBy(observer)))
                .run(Selection.everything());
        Map<String, String> failures = new TreeMap<>();
        for (RuleResult failure : result.failures()) {
            failures.put(failure.id(), failure.message().orElse(""));
        }
        return failures;
    }

    /** What the contract, with some rules made shorter, says of the reference adapter with the classes of a defect. */
    @SuppressWarnings("unchecked")
    static Map<String, String> on(ClassFiles unchanged, Map<String, byte[]> defect, Map<String, byte[]> shortcuts) {
        Map<String, byte[]> classes = new HashMap<>(shortcuts);
        classes.putAll(defect);
        ClassLoader world = new DefectiveLoader(unchanged, classes);
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
