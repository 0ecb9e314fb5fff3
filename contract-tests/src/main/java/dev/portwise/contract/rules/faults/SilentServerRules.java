package dev.portwise.contract.rules.faults;

import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.contract.rules.Units;
import dev.portwise.contract.rules.unitofwork.Sample;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Username;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A server that is silent counts as lost after the time limit of a round trip. */
abstract class SilentServerRules {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** Much longer than a driver takes to try twice and to connect anew. */
    private static final int PATIENCE_SECONDS = 60;

    @Rule(
            id = "FLT-04",
            clause = Clause.EVERY_WAIT_ENDS,
            origin = "a socket without a time limit waits for hours for a server that is gone without a word")
    void aUnitWhoseServerFallsSilentEndsAndSaysWhatIsKnown(AdapterUnderTest on) {
        boolean atomic = on.guarantees(Guarantee.ATOMIC_UNITS);
        on.overNetworks(4, stores -> {
            List<Runnable> works = List.of(
                    () -> assertEnds(atomic, stores.get(0), "request", false),
                    () -> assertEnds(atomic, stores.get(1), "reply", false),
                    () -> assertEnds(atomic, stores.get(2), "request", true),
                    () -> assertEnds(atomic, stores.get(3), "reply", true));

            assertThat(OtherThread.endings(PATIENCE_SECONDS, works))
                    .as("units whose server falls silent")
                    .containsOnly(Ending.WELL);
        });
    }

    private static void assertEnds(boolean atomic, StoreOverNetwork store, String what, boolean atCommit) {
        try (Persistence persistence = store.opening().apply(LIMIT)) {
            Sample sample = Network.stored(persistence);
            Username renamed = new Username("new " + uuid());
            StoreOverNetwork.Cut cut = Objects.requireNonNull(store.swallowed().get(what));

            Ending unit = Ending.of(() -> Units.run(persistence, all -> {
                all.users().count();
                if (!atCommit) {
                    cut.at(1, 1);
                }
                all.users().get(sample.bob().id()).rename(renamed);
                all.users().count();
                if (atCommit) {
                    cut.at(1, 1);
                }
            }));
            boolean wasCut = store.mend() > 0;
            boolean stored =
                    Units.ask(persistence, all -> all.users().byName(renamed).isPresent());

            boolean right =
                    unit.isWell() ? stored : wasCut && unit.isA(atCommit ? OutcomeUnknown.class : Retryable.class);
            assertThat(right || !atomic)
                    .as("a unit whose %s was swallowed %s; %s", what, atCommit ? "at its commit" : "before", unit)
                    .isTrue();
            Units.run(persistence, all -> all.users().get(sample.bob().id()).rename(new Username("next " + uuid())));
        }
    }
}
