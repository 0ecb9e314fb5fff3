package dev.portwise.contract.defect;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import dev.portwise.contract.reference.ReferenceAdapter;
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

    /** What the contract says of the reference adapter with a defect. */
    @SuppressWarnings("unchecked")
    static Map<String, String> on(Sources sources, Defect defect) {
        ClassLoader world = new DefectiveLoader(Compilation.of(sources.with(defect)));
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
