package dev.portwise.contract.rules.witness;

import org.junit.jupiter.api.Nested;

/** KIT: what the contract stands on. If one of these rules fails, others say little. */
public abstract class WitnessRules {

    @Nested
    class Heard extends HeardRules {}

    @Nested
    class Declared extends DeclaredRules {}

    @Nested
    class GivenBack extends GivenBackRules {}
}
