package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;

/** What becomes of a unit that loses its server. */
abstract class LostServerRules {

    @Rule(
            id = "TXN-30",
            clause = Clause.LOST_SERVER_LEAVES_ALL_OR_NOTHING,
            origin =
                    "a driver or a pool that connects again goes on in another transaction, and half of the unit is stored")
    void aUnitThatLosesItsServerIsStoredAsAWholeOrNotAtAllAndSaysWhich(AdapterUnderTest on) {
        on.overNetwork(store -> {
            try (Persistence persistence = store.open()) {
                store.cuts().forEach((what, cut) -> {
                    boolean catching = what.equals("reply");
                    int message = 1;
                    CutUnit unit = CutUnit.at(message, cut, catching, store, persistence);
                    while (unit.wasCut()) {
                        assertKnown(on, unit, what + " " + message + (catching ? ", which its work catches" : ""));
                        message++;
                        unit = CutUnit.at(message, cut, catching, store, persistence);
                    }
                    assertThat(unit.ending())
                            .as("a unit ends well if nothing is cut; %s", unit.ending())
                            .isEqualTo(Ending.WELL);
                    assertThat(unit.stored())
                            .as("a unit that ended well is stored as a whole: user renamed, post added")
                            .containsOnly(true);
                });
            }
        });
    }

    private static void assertKnown(AdapterUnderTest on, CutUnit unit, String message) {
        assertThat(unit.runs())
                .as("the work of a unit runs once, also if the server is lost at %s", message)
                .isEqualTo(1);
        if (!on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(unit.ending().isWell() || unit.ending().isA(DomainException.class))
                    .as(
                            "a unit that loses its server at %s ends with an exception of the domain; %s",
                            message, unit.ending())
                    .isTrue();
            return;
        }
        assertThat(unit.stored())
                .as(
                        "a unit that loses its server at %s is stored as a whole or not at all: user renamed, post added",
                        message)
                .containsOnly(unit.stored().get(0));
        boolean stored = unit.stored().get(0);
        boolean known = unit.ending().isWell() ? stored : !unit.ending().isA(Retryable.class) || !stored;
        assertThat(known)
                .as(
                        "a unit that loses its server at %s says whether it was stored; it was%s, and %s",
                        message, stored ? "" : " not", unit.ending())
                .isTrue();
        assertThat(unit.ending().isWell()
                        || unit.ending().isA(unit.committing() ? OutcomeUnknown.class : Retryable.class))
                .as(
                        "a unit that loses its server at %s, %s its commit, is %s; %s",
                        message,
                        unit.committing() ? "at" : "before",
                        unit.committing() ? "OutcomeUnknown" : "Retryable",
                        unit.ending())
                .isTrue();
    }

    @Rule(
            id = "TXN-31",
            clause = Clause.UNANSWERED_COMMIT_IS_UNKNOWN,
            origin =
                    "who repeats a unit whose commit was lost may do it twice; MongoDB's driver repeats the commit by itself")
    void aCommitWithoutAnAnswerIsNeverSaidToHaveFailed(AdapterUnderTest on) {
        on.overNetwork(store -> {
            try (Persistence persistence = store.open()) {
                store.cuts().forEach((what, cut) -> {
                    Sample sample = Sample.create();
                    Units.run(persistence, sample::addTo);
                    Username renamed = new Username("new " + uuid());

                    Ending unit = Ending.of(() -> Units.run(persistence, all -> {
                        all.users().get(sample.bob().id()).rename(renamed);
                        assertThat(all.users().count()).isPositive();
                        cut.at(1, 100);
                    }));
                    int cuts = store.mend();

                    assertThat(unit.isA(OutcomeUnknown.class))
                            .as(
                                    "a commit that gets no answer is OutcomeUnknown; its %s was cut %d times, and %s",
                                    what, cuts, unit)
                            .isEqualTo(cuts > 0);
                    boolean stored = persistence
                            .unitOfWork()
                            .read(all -> all.users().byName(renamed).isPresent());
                    assertThat(stored || what.equals("request"))
                            .as(
                                    "a commit that the server has heard is stored, whatever the caller hears; its %s was cut",
                                    what)
                            .isTrue();
                });
            }
        });
    }

    @Rule(
            id = "TXN-32",
            clause = {Clause.EXCEPTIONS_ESCAPE_UNCHANGED, Clause.FAILED_ROLLBACK_HIDES_NOTHING},
            origin =
                    "Jdbi: the failure of a rollback must not hide what caused it; a server that is lost fails it for sure")
    void theExceptionOfTheWorkEscapesAlsoWhenItsServerIsLost(AdapterUnderTest on) {
        on.overNetwork(store -> {
            try (Persistence persistence = store.open()) {
                store.cuts().forEach((what, cut) -> {
                    Sample sample = Sample.create();
                    Units.run(persistence, sample::addTo);
                    IllegalArgumentException mine = new IllegalArgumentException("the work's own");

                    Ending unit = Ending.of(() -> Units.run(persistence, all -> {
                        User bob = all.users().get(sample.bob().id());
                        bob.rename(new Username("new " + uuid()));
                        assertThat(all.users().count()).isPositive();
                        cut.at(1, 100);
                        throw mine;
                    }));
                    store.mend();

                    assertThat(unit.thrown())
                            .as("a unit ends with what its work throws, also if the server is lost meanwhile; %s", unit)
                            .containsSame(mine);
                    assertThat(mine.getSuppressed())
                            .as("what a rollback throws is an exception of the domain")
                            .allSatisfy(second -> assertThat(second).isInstanceOf(DomainException.class));
                    boolean untouched = Units.ask(
                            persistence,
                            all -> all.users().byName(sample.bob().name()).isPresent());
                    assertThat(untouched || !on.guarantees(Guarantee.ATOMIC_UNITS))
                            .as(
                                    "nothing is stored of a unit whose work fails, and the next unit works; a %s was cut",
                                    what)
                            .isTrue();
                });
            }
        });
    }
}
