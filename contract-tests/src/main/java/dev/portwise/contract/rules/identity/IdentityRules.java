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
    class OneField extends OneFieldRules {}

    @Nested
    class AnyPath extends AnyPathRules {}

    @Nested
    class AddingTwice extends AddingTwiceRules {}

    @Nested
    class IdsInUse extends IdsInUseRules {}
}
