package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private final Opening opening;

    SuppliedContract(Opening opening) {
        this.opening = opening;
    }

    static void supply(NamespacedHierarchicalStore<Namespace> session, Opening opening) {
        session.put(Namespace.create(SuppliedContract.class), Opening.class, opening);
    }

    @Override
    protected Persistence open(StatementObserver observer) {
        return opening.how().apply(observer);
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return opening.toCrash().get();
    }

    /** Opens the stores. The constructor asks for it by this type. */
    record Opening(Function<StatementObserver, Persistence> how, Supplier<Optional<CrashingStore>> toCrash) {}

    static final class FromSession implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext contract) {
            return parameter.getParameter().getType() == Opening.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext contract) {
            Opening opening = contract.getStore(
                            StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(SuppliedContract.class))
                    .get(Opening.class, Opening.class);
            if (opening == null) {
                throw new IllegalStateException("SuppliedContract is run by ContractRun alone");
            }
            return opening;
        }
    }
}
