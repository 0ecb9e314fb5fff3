package dev.portwise.contract.rules.faults;

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
import dev.portwise.contract.rules.faults.Network.CutUnit;
import dev.portwise.contract.rules.unitofwork.Change;
import dev.portwise.contract.rules.unitofwork.Sample;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Each kind of unit is cut at each of its messages. */
abstract class CutUnitsRules {

    /** Much longer than it takes on a busy machine. */
    private static final int PATIENCE_SECONDS = 110;

    private static final Set<String> KINDS = Set.of(
            "users.add", "user.write", "post.moveTo", "user.join", "post.tag", "users.removeAll", "group.handTo");

    @Rule(
            id = "FLT-01",
            clause = Clause.CUT_AT_EACH_MESSAGE,
            origin = "a driver or a pool that connects again goes on in another transaction")
    void eachKindOfUnitThatIsCutAtAMessageIsStoredAsAWholeOrNotAtAllAndSaysWhich(AdapterUnderTest on) {
        boolean atomic = on.guarantees(Guarantee.ATOMIC_UNITS);
        List<Change> kinds = Change.ALL.stream()
                .filter(change -> KINDS.contains(change.name()))
                .toList();
        assertThat(kinds).hasSameSizeAs(KINDS);

        on.overNetworks(kinds.size(), stores -> {
            List<Runnable> works = IntStream.range(0, kinds.size())
                    .<Runnable>mapToObj(number -> () -> assertSaysWhich(atomic, stores.get(number), kinds.get(number)))
                    .toList();

            assertThat(OtherThread.endings(PATIENCE_SECONDS, works))
                    .as("units of %s, each cut at each message", KINDS)
                    .containsOnly(Ending.WELL);
        });
    }

    private static void assertSaysWhich(boolean atomic, StoreOverNetwork store, Change change) {
        try (Persistence persistence = store.open()) {
            Network.stored(persistence);
            List<String> before = Units.ask(persistence, Network::shown);
            List<String> after = Network.cutAt(1, (first, times) -> {}, store, persistence, change.inUnit())
                    .stored();
            store.cuts().forEach((what, cut) -> {
                int message = 1;
                CutUnit unit = Network.cutAt(message, cut, store, persistence, change.inUnit());
                while (unit.wasCut()) {
                    assertSaysWhich(
                            atomic, unit, before, after, "%s, cut at %s %d".formatted(change.name(), what, message));
                    message++;
                    unit = Network.cutAt(message, cut, store, persistence, change.inUnit());
                }
                assertThat(unit.ending())
                        .as("the next unit after those that were cut; %s", change.name())
                        .isEqualTo(Ending.WELL);
            });
        }
    }

    private static void assertSaysWhich(
            boolean atomic, CutUnit unit, List<String> before, List<String> after, String what) {
        if (!atomic) {
            assertThat(unit.ending().isWell() || unit.ending().isA(DomainException.class))
                    .as("%s, ends with an exception of the domain; %s", what, unit.ending())
                    .isTrue();
            return;
        }
        assertThat(unit.stored())
                .as("%s, is stored as a whole or not at all", what)
                .isIn(before, after);
        boolean stored = unit.stored().equals(after);
        boolean right = stored
                ? unit.ending().isWell() || unit.ending().isA(OutcomeUnknown.class)
                : unit.ending().isA(unit.committing() ? OutcomeUnknown.class : Retryable.class);
        assertThat(right)
                .as("%s, says what is known; it was%s stored, and %s", what, stored ? "" : " not", unit.ending())
                .isTrue();
    }

    @Rule(
            id = "FLT-02",
            clause = Clause.CUT_AT_EACH_MESSAGE,
            origin = "a read that lost its server answers nothing, or all of it")
    void aUnitThatReadsAndIsCutAtAMessageAnswersAllOrIsRefused(AdapterUnderTest on) {
        on.overNetwork(store -> {
            try (Persistence persistence = store.open()) {
                Sample sample = Network.stored(persistence);
                store.cuts().forEach((what, cut) -> {
                    boolean wasCut = true;
                    for (int message = 1; wasCut; message++) {
                        int at = message;
                        Ending unit = Ending.of(() -> {
                            int found = persistence.unitOfWork().read(all -> {
                                all.users().count();
                                cut.at(at, 1);
                                return all.users()
                                                .byId(sample.alice().id(), Fetch.with(OfUser.POSTS))
                                                .orElseThrow()
                                                .posts()
                                                .size()
                                        + all.groups().of(sample.alice().id()).size()
                                        + all.tags()
                                                .get(sample.used().id())
                                                .posts()
                                                .size();
                            });
                            assertThat(found)
                                    .as("posts, groups and tagged posts")
                                    .isEqualTo(4);
                        });
                        wasCut = store.mend() > 0;
                        assertThat(unit.isWell() || (wasCut && unit.isA(Retryable.class, OutcomeUnknown.class)))
                                .as("a unit that reads and is cut at %s %d; %s", what, message, unit)
                                .isTrue();
                    }
                });
            }
        });
    }

    @Rule(
            id = "FLT-03",
            clause = Clause.NOBODY_WAITS_FOR_THE_LOST,
            origin = "MongoDB keeps the locks of a transaction whose client is gone for a minute")
    void nobodyWaitsForAUnitThatWasCutOff(AdapterUnderTest on) {
        on.overNetwork(store -> {
            try (Persistence persistence = store.open();
                    Persistence others = store.open()) {
                Sample sample = Network.stored(persistence);
                store.cuts().forEach((what, cut) -> {
                    boolean wasCut = true;
                    for (int message = 1; wasCut; message++) {
                        int at = message;
                        Ending lost = Ending.of(() -> Units.run(persistence, all -> {
                            all.users().count();
                            cut.at(at, 1);
                            rename(all, sample, "lost " + what + at);
                            all.users().count();
                        }));
                        wasCut = store.mend() > 0;

                        Ending next =
                                Ending.of(() -> Units.run(others, all -> rename(all, sample, "next " + what + at)));

                        assertThat(next)
                                .as(
                                        "who changes the same after a unit that was cut at %s %d; that one: %s",
                                        what, at, lost)
                                .isEqualTo(Ending.WELL);
                    }
                });
            }
        });
    }

    private static void rename(Repositories all, Sample sample, String name) {
        all.users().get(sample.bob().id()).rename(new Username(name));
    }
}
