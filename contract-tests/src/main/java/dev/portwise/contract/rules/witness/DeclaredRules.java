package dev.portwise.contract.rules.witness;

import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.User;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a store declares of itself. */
abstract class DeclaredRules {

    private static final Set<Guarantee> SQL = EnumSet.of(
            Guarantee.ATOMIC_UNITS,
            Guarantee.ISOLATED_UNITS,
            Guarantee.FOREIGN_KEYS,
            Guarantee.LOCK_FREE_READS,
            Guarantee.SCALE);

    private static final Set<Guarantee> SQL_SERVER = EnumSet.of(
            Guarantee.ATOMIC_UNITS,
            Guarantee.ISOLATED_UNITS,
            Guarantee.FOREIGN_KEYS,
            Guarantee.LOCK_FREE_READS,
            Guarantee.SCALE,
            Guarantee.SERVER_CHECKED_RACES);

    /** A MongoDB gives more or less with its kind of deployment, which only the adapter knows. */
    private static final Map<StoreKind, Set<Guarantee>> KNOWN = Map.of(
            StoreKind.H2, SQL,
            StoreKind.POSTGRESQL, SQL_SERVER,
            StoreKind.MARIADB, SQL_SERVER,
            StoreKind.MEMORY, SQL_SERVER);

    @Rule(
            id = "KIT-03",
            clause = Clause.EACH_OPENING_IS_THE_SAME_STORE,
            origin = "a store that declares less when it is observed has an easier contract")
    void eachOpeningIsTheSameStoreAndDeclaresTheSameWhetherObservedOrNot(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        try (Persistence another = on.openAnother()) {
            assertThat(another.unitOfWork()
                            .<Boolean, RuntimeException>read(repositories ->
                                    repositories.users().byId(alice.id()).isPresent()))
                    .as("what one opening stored is there in another: open() opens the same store each time")
                    .isTrue();
            assertThat(another.capabilities().guarantees())
                    .isEqualTo(on.declaredWhileObserved().guarantees());
            assertThat(another.capabilities().isolation())
                    .isEqualTo(on.declaredWhileObserved().isolation());
        }
    }

    @Rule(
            id = "KIT-04",
            clause = Clause.NO_LESS_THAN_ITS_KIND,
            origin = "a guarantee that is declared missing makes the rules that need it vary")
    void aStoreDeclaresNoLessThanItsKindIsKnownToGive(AdapterUnderTest on) {
        StoreKind kind = on.declared().store();

        assertThat(on.declared().guarantees())
                .as("guarantees of a store of the kind %s", kind.name())
                .containsAll(KNOWN.getOrDefault(kind, Set.of()));
    }
}
