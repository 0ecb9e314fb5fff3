package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a build prints of a contract class, where unproven rules count as passed. */
class VerdictOfAClassTest {

    /** A store without a network. */
    static class InMemory extends PersistenceContract {

        @Override
        protected Persistence open(StatementObserver observer) {
            return AlteredReference.unaltered().open(observer);
        }
    }

    @Test
    void rulesThatCouldNotLookAreNotHiddenAmongThoseThatPassed() {
        assertThat(printedBy("Faults"))
                .contains("InMemory: 4 of " + Rules.all().size()
                        + " rules ran, none failed; 4 rules unproven: no network that can be cut; only a run of all rules"
                        + " proves the adapter");
    }

    private static String printedBy(String family) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectNestedClass(
                                    List.of(InMemory.class.getName()),
                                    PersistenceContract.class.getName() + "$" + family))
                            .build());
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
