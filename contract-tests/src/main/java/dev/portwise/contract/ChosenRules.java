package dev.portwise.contract;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves of the contract in a build or an IDE the rules that {@code -Dportwise.rule=O2M-06,LAZ-03} and {@code
 * -Dportwise.family=BIG} name. Without these properties nothing is left out. JUnit finds this filter by itself.
 */
public final class ChosenRules implements PostDiscoveryFilter {

    private static final String RULE = "portwise.rule";
    private static final String FAMILY = "portwise.family";

    @Override
    public FilterResult apply(TestDescriptor test) {
        Selection chosen = Selection.of(named(RULE), named(FAMILY));
        return RuleRecorder.rule(test.getSource())
                .map(rule -> FilterResult.includedIf(chosen.contains(rule.id())))
                .orElseGet(() -> FilterResult.included("no rule of the contract"));
    }

    private static List<String> named(String property) {
        return Arrays.stream(System.getProperty(property, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
