package dev.portwise.contract.defect;

import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.reference.ReferenceUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Some or all rules on the reference adapter, which go on: which assertions of each rule failed. */
public final class NotingVerdict implements Function<Set<String>, Map<String, String>> {

    /** Stands for a failure that is none of an assertion. */
    static final String OTHERWISE = "otherwise";

    /** The rules that failed, each with its assertions that failed, separated by commas. */
    @Override
    public Map<String, String> apply(Set<String> rules) {
        return RunWithoutJUnit.outcomes(new ReferenceUnderTest(), rules, failure -> {
            Set<String> failed = NotedAssertions.taken();
            failure.ifPresent(message -> failed.add(OTHERWISE));
            return failed.isEmpty() ? Optional.empty() : Optional.of(String.join(",", failed));
        });
    }
}
