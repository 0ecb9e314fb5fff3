package dev.portwise.contract.rules.unitofwork;

import org.junit.jupiter.api.Nested;

/** TXN: the unit of work. */
public abstract class UnitOfWorkRules {

    @Nested
    class Visibility extends VisibilityRules {}

    @Nested
    class RollingBack extends RollingBackRules {}

    @Nested
    class FailedUnits extends FailedUnitsRules {}

    @Nested
    class RefusedCalls extends RefusedCallsRules {}

    @Nested
    class InterruptedUnits extends InterruptedUnitsRules {}

    @Nested
    class Boundaries extends BoundariesRules {}

    @Nested
    class LostServer extends LostServerRules {}

    @Nested
    class ClosedAndCrashed extends ClosedAndCrashedRules {}
}
