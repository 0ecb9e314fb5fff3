package dev.portwise.contract.rules.faults;

import org.junit.jupiter.api.Nested;

/** FLT: faults of the network. */
public abstract class FaultRules {

    @Nested
    class CutUnits extends CutUnitsRules {}

    @Nested
    class SilentServer extends SilentServerRules {}
}
