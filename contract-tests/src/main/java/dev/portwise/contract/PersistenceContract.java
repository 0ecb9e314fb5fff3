package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.rules.cascade.CascadeRules;
import dev.portwise.contract.rules.growth.GrowthRules;
import dev.portwise.contract.rules.identity.IdentityRules;
import dev.portwise.contract.rules.loading.LoadingRules;
import dev.portwise.contract.rules.manytomany.ManyToManyRules;
import dev.portwise.contract.rules.onetomany.OneToManyRules;
import dev.portwise.contract.rules.order.OrderRules;
import dev.portwise.contract.rules.races.RaceRules;
import dev.portwise.contract.rules.revisions.RevisionRules;
import dev.portwise.contract.rules.unitofwork.UnitOfWorkRules;
import dev.portwise.contract.rules.values.ValueRules;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole contract as tests. An adapter extends this class and says how to open a store:
 *
 * <pre>{@code
 * class MyAdapterTest extends PersistenceContract {
 *     @Override
 *     protected Persistence open(StatementObserver observer) {
 *         return new MyAdapter().open(StoreSettings.of(URL).observedBy(observer));
 *     }
 * }
 * }</pre>
 *
 * The rules are nested by family and theme. The store is opened once for all rules, emptied before each of them and closed
 * at the end. A rule that does not end within two minutes has failed.
 */
@ExtendWith(AdapterUnderTestExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(RuleNames.class)
public abstract class PersistenceContract {

    /**
     * Opens a store that nobody else uses. Its contents are lost.
     *
     * @param observer must be told of each round trip
     */
    protected abstract Persistence open(StatementObserver observer);

    /**
     * Opens a store of the same kind on a server that can crash. Without an override there is none; then the rule on
     * crashes only checks that finished units are in the store.
     */
    protected Optional<CrashingStore> openToCrash() {
        return Optional.empty();
    }

    @Nested
    class Identity extends IdentityRules {}

    @Nested
    class OneToMany extends OneToManyRules {}

    @Nested
    class ManyToMany extends ManyToManyRules {}

    @Nested
    class Cascade extends CascadeRules {}

    @Nested
    class Loading extends LoadingRules {}

    @Nested
    class Values extends ValueRules {}

    @Nested
    class Order extends OrderRules {}

    @Nested
    class Revisions extends RevisionRules {}

    @Nested
    class UnitsOfWork extends UnitOfWorkRules {}

    @Nested
    class Races extends RaceRules {}

    @Nested
    class Growth extends GrowthRules {}
}
