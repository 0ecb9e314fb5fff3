package dev.portwise.contract.defect;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The assertions that failed in a rule which went on. */
public final class NotedAssertions {

    private static final Set<String> FAILED = Collections.synchronizedSet(new TreeSet<>());

    private NotedAssertions() {}

    /** Called by {@link RulesGoingOn} in place of a failure. */
    public static void note(String assertion) {
        FAILED.add(assertion);
    }

    /** Those since the last call. */
    public static Set<String> taken() {
        Set<String> failed = new TreeSet<>(FAILED);
        FAILED.clear();
        return failed;
    }
}
