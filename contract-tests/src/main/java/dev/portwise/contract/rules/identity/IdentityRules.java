package dev.portwise.contract.rules.identity;

import org.junit.jupiter.api.Nested;

/** ID: identity and round trip. */
public abstract class IdentityRules {

    @Nested
    class StoredIds extends StoredIdsRules {}

    @Nested
    class Lookups extends LookupsRules {}

    @Nested
    class SameObject extends SameObjectRules {}

    @Nested
    class AddingTwice extends AddingTwiceRules {}

    @Nested
    class IdsInUse extends IdsInUseRules {}
}
