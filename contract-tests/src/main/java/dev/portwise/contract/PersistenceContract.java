package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.rules.cascade.CascadeRules;
import dev.portwise.contract.rules.faults.FaultRules;
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
import dev.portwise.contract.rules.witness.WitnessRules;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The whole contract as tests. An adapter extends this class and says how to open a store:
 *
 * <pre>{@code
 * public class MyAdapterTest extends PersistenceContract {
 *     @Override
 *     protected Persistence open(StatementObserver observer) {
 *         return new MyAdapter().open(StoreSettings.of(URL).observedBy(observer));
 *     }
 * }
 * }</pre>
 *
 * The rules are nested by family and theme. The store is opened twice for all rules, emptied before each of them and closed
 * at the end. After each rule, a second opening must see what the probe shows. A rule that does not end within two minutes
 * has failed, and so has a rule that is skipped. In a build that runs tests in parallel, the rules of all contracts run one
 * after another. {@code -Dportwise.rule=O2M-06} and {@code -Dportwise.family=LAZ,BIG} run
 * only these rules, from a build and from an IDE.
 */
@ExtendWith(AdapterUnderTestExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(RuleNames.class)
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("dev.portwise.contract")
@ResourceLock(Resources.TIME_ZONE)
public abstract class PersistenceContract {

    /**
     * Opens a store that nobody else uses. Its contents are lost. Each call opens the same store: a second opening is the
     * witness of what the first one stored.
     *
     * @param observer must be told of each round trip
     */
    protected abstract Persistence open(StatementObserver observer);

    /**
     * What the server itself counts on this store. Called once, before the store is opened. Without an override nothing
     * but the observer tells how many statements were sent.
     */
    protected Optional<ServerCount> serverCount() {
        return Optional.empty();
    }

    /**
     * Opens a store of the same kind on a server that can crash. Without an override there is none, and the rules on crashes
     * are unproven.
     */
    protected Optional<CrashingStore> openToCrash() {
        return Optional.empty();
    }

    /**
     * Opens a store of the same kind behind a network that can be cut. Without an override there is none, and the rules on
     * lost servers are unproven.
     */
    protected Optional<StoreOverNetwork> openOverNetwork() {
        return Optional.empty();
    }

    /**
     * Says so where no rule can run: old versions of Maven Surefire, which know no JUnit 5, take this method of a public
     * class for a test.
     */
    @SuppressWarnings("DoNotCallSuggester") // that is what it is for
    public final void testNeedsTheJUnitPlatform() {
        throw new IllegalStateException(
                "no rule of the contract was run, for this build knows no JUnit 5; name maven-surefire-plugin 3.5 or later in the pom.xml");
    }

    @Nested
    class Witnesses extends WitnessRules {}

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

    @Nested
    class Faults extends FaultRules {}
}
