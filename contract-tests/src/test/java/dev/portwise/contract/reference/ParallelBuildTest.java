package dev.portwise.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.portwise.contract.PersistenceContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The contract in a build that runs its tests in parallel. */
class ParallelBuildTest {

    @Test
    void theRulesOfAContractDoNotGetInEachOthersWay() {
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LauncherDiscoveryRequest families = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of("Identity", "OneToMany", "ManyToMany")
                        .map(family -> selectNestedClass(
                                List.of(ReferenceContractTest.class.getName()),
                                PersistenceContract.class.getName() + "$" + family))
                        .toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .build();

        LauncherFactory.create().execute(families, heard);

        assertThat(heard.getSummary().getTestsFoundCount()).isGreaterThan(100);
        assertThat(heard.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName())
                .isEmpty();
    }
}
