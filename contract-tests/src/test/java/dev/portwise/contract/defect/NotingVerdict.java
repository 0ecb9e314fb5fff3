package dev.portwise.contract.defect;

import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.reference.ReferenceUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The whole contract on the reference adapter, with rules that go on: which assertions of each rule failed. */
public final class NotingVerdict implements Supplier<Map<String, String>> {

    /** Stands for a failure that is none of an assertion. */
    static final String OTHERWISE = "otherwise";

    /** The rules that failed, each with its assertions that failed, separated by commas. */
    @Override
    public Map<String, String> get() {
        return RunWithoutJUnit.outcomes(new ReferenceUnderTest(), failure -> {
            Set<String> failed = NotedAssertions.taken();
            failure.ifPresent(message -> failed.add(OTHERWISE));
            return failed.isEmpty() ? Optional.empty() : Optional.of(String.join(",", failed));
        });
    }
}
