package dev.portwise.contract.broken;

import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opentest4j.TestAbortedException;

/** Skips in every way a test can; without use, and not run. */
@Tag("slow")
public class Skips {

    @Disabled("because it fails")
    void disabled() {}

    @DisabledOnOs(OS.AIX)
    void elsewhere() {}

    void assumed() {
        Assumptions.assumeThat(1).isPositive();
    }

    void aborted() {
        throw new TestAbortedException("not today");
    }
}
