package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** The contract on the store of a {@link ContractRun}, which hands it over in the launcher's session. */
@ExtendWith(SuppliedContract.FromSession.class)
final class SuppliedContract extends PersistenceContract {

    private final StoreUnderTest store;

    SuppliedContract(StoreUnderTest store) {
        this.store = store;
    }

    static void supply(NamespacedHierarchicalStore<Namespace> session, StoreUnderTest store) {
        session.put(Namespace.create(SuppliedContract.class), StoreUnderTest.class, store);
    }

    @Override
    protected Persistence open(StatementObserver observer) {
        return store.open(observer);
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return store.openToCrash();
    }

    @Override
    protected Optional<StoreOverNetwork> openOverNetwork() {
        return store.openOverNetwork();
    }

    @Override
    protected Optional<ServerCount> serverCount() {
        return store.serverCount();
    }

    /** The constructor asks for the store by its type. */
    static final class FromSession implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext contract) {
            return parameter.getParameter().getType() == StoreUnderTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext contract) {
            StoreUnderTest store = contract.getStore(
                            StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(SuppliedContract.class))
                    .get(StoreUnderTest.class, StoreUnderTest.class);
            if (store == null) {
                throw new IllegalStateException("SuppliedContract is run by ContractRun alone");
            }
            return store;
        }
    }
}
