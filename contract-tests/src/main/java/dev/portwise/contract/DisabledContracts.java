package dev.portwise.contract;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Fails for each {@link PersistenceContract} that is disabled, which would else be skipped in a green build. JUnit finds
 * this engine by itself; it runs nothing else.
 */
public final class DisabledContracts implements TestEngine {

    @Override
    public String getId() {
        return "portwise-disabled-contracts";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor disabled = new EngineDescriptor(id, "disabled contracts");
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getJavaClass)
                .filter(DisabledContracts::isDisabled)
                .map(contract -> new DisabledContract(id.append("contract", contract.getName()), contract))
                .forEach(disabled::addChild);
        return disabled;
    }

    private static boolean isDisabled(Class<?> type) {
        return PersistenceContract.class.isAssignableFrom(type)
                && !Modifier.isAbstract(type.getModifiers())
                && AnnotationSupport.isAnnotated(type, Disabled.class);
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor engine = request.getRootTestDescriptor();
        request.getEngineExecutionListener().executionStarted(engine);
        for (TestDescriptor contract : List.copyOf(engine.getChildren())) {
            request.getEngineExecutionListener().executionStarted(contract);
            request.getEngineExecutionListener()
                    .executionFinished(
                            contract,
                            TestExecutionResult.failed(new AssertionError(
                                    BrokenRule.SKIPPED + ": " + contract.getDisplayName() + " is @Disabled")));
        }
        request.getEngineExecutionListener().executionFinished(engine, TestExecutionResult.successful());
    }

    private static final class DisabledContract extends AbstractTestDescriptor {

        DisabledContract(UniqueId id, Class<?> contract) {
            super(id, contract.getSimpleName(), ClassSource.from(contract));
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}
