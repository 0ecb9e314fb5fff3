package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A unit ends its transaction, whatever becomes of its thread. */
abstract class InterruptedUnitsRules {

    @Rule(
            id = "TXN-41",
            clause = Clause.INTERRUPTION_LEAVES_NOTHING_OPEN,
            origin = "a driver refuses to end a transaction on an interrupted thread, and the server keeps its locks")
    void aUnitOnAnInterruptedThreadEndsAsOnAnyOther(AdapterUnderTest on) {
        IllegalArgumentException mine = new IllegalArgumentException("the work's own");
        for (boolean early : List.of(true, false)) {
            for (boolean failing : List.of(false, true)) {
                Sample sample = Sample.storedBy(on);
                Username renamed = new Username("new " + uuid());

                Ending unit = Ending.of(() -> on.run(all -> {
                    if (early) {
                        Thread.currentThread().interrupt();
                    }
                    find(all, sample.bob()).rename(renamed);
                    post(find(all, sample.alice()), "new");
                    all.posts().count();
                    Thread.currentThread().interrupt();
                    if (failing) {
                        throw mine;
                    }
                }));
                boolean kept = Thread.interrupted();

                assertThat(kept)
                        .as("a thread that was interrupted in a unit is so after it; %s", unit)
                        .isTrue();
                if (failing) {
                    assertThat(unit.thrown())
                            .as("a unit ends with what its work throws, also on an interrupted thread; %s", unit)
                            .containsSame(mine);
                } else {
                    assertThat(unit)
                            .as("a unit ends well, also on an interrupted thread")
                            .isEqualTo(Ending.WELL);
                    assertThat(on.<Boolean>ask(
                                    all -> all.users().byName(renamed).isPresent()))
                            .as("a unit that ended well is stored, also on an interrupted thread")
                            .isTrue();
                }
                assertNobodyWaits(on, sample.bob(), "once a unit on an interrupted thread has ended");
            }
        }
        Sample sample = Sample.storedBy(on);

        Ending refused = Ending.of(() -> on.run(all -> {
            find(all, sample.alice()).rename(sample.bob().name());
            Thread.currentThread().interrupt();
        }));

        assertThat(Thread.interrupted())
                .as("a thread that was interrupted in a unit which the store refuses is so after it; %s", refused)
                .isTrue();
        assertThat(refused.isA(UsernameTaken.class))
                .as("a unit that the store refuses says why, also on an interrupted thread; %s", refused)
                .isTrue();
    }

    @Rule(
            id = "TXN-42",
            clause = Clause.INTERRUPTION_LEAVES_NOTHING_OPEN,
            origin = "an interrupt comes at any moment, also while a driver waits")
    void aUnitThatIsInterruptedAtAStatementIsStoredAsAWholeOrNotAtAll(AdapterUnderTest on) {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        try (Persistence another = on.openAnother(sent -> {
            if (left.decrementAndGet() == 0) {
                Thread.currentThread().interrupt();
            }
        })) {
            for (int statement = 1; statement <= 6; statement++) {
                Sample sample = Sample.storedBy(on);
                Username renamed = new Username("new " + uuid());
                left.set(statement);
                Ending unit = Ending.of(() -> Units.run(another, all -> {
                    User bob = find(all, sample.bob());
                    bob.rename(renamed);
                    post(bob, "new");
                    all.posts().count();
                }));
                boolean interrupted = left.getAndSet(Integer.MAX_VALUE) <= 0;
                boolean kept = Thread.interrupted();
                List<Boolean> stored = on.ask(all -> List.of(
                        all.users().byName(renamed).isPresent(),
                        all.posts().countBy(sample.bob().id()) == 1));

                assertThat(kept)
                        .as("a thread that was interrupted at statement %s of a unit is so after it", statement)
                        .isEqualTo(interrupted);
                assertThat(unit.isWell() || unit.isA(DomainException.class))
                        .as("a unit that is interrupted ends well or with an exception of the domain; %s", unit)
                        .isTrue();
                assertThat(stored.equals(List.of(unit.isWell(), unit.isWell()))
                                || !on.guarantees(Guarantee.ATOMIC_UNITS))
                        .as("a unit that is interrupted is stored if it ended well, and not else; %s, %s", unit, stored)
                        .isTrue();
                assertNobodyWaits(on, sample.bob(), "once a unit that was interrupted has ended");
            }
        }
    }

    /** A unit on another thread that changes the same is not refused as it would be while a transaction is open. */
    private static void assertNobodyWaits(AdapterUnderTest on, User changed, String when) {
        Ending next = Ending.of(() -> OtherThread.run(
                () -> on.run(all -> all.users().get(changed.id()).rename(new Username("next " + uuid())))));

        assertThat(next).as("the next unit that changes the same, %s", when).isEqualTo(Ending.WELL);
    }
}
