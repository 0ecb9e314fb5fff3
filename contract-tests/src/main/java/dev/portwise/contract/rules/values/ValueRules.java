package dev.portwise.contract.rules.values;

import org.junit.jupiter.api.Nested;

/** VAL: values and constraints. */
public abstract class ValueRules {

    @Nested
    class UniqueNames extends UniqueNamesRules {}

    @Nested
    class NamesGivenUp extends NamesGivenUpRules {}

    @Nested
    class ExchangedNames extends ExchangedNamesRules {}

    @Nested
    class NameComparison extends NameComparisonRules {}

    @Nested
    class StoredValues extends StoredValuesRules {}

    @Nested
    class Owners extends OwnersRules {}
}
