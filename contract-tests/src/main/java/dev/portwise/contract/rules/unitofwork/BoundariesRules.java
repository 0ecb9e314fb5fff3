package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a unit may do, and when it is over. */
abstract class BoundariesRules {

    @Rule(
            id = "TXN-14",
            clause = Clause.UNIT_ANSWERS_WHAT_THE_WORK_RETURNS,
            origin = "UnitOfWork: answers what the work returns, and the work may answer before its end")
    void theUnitAnswersWhatTheWorkReturns(AdapterUnderTest on) {
        User alice = user("alice");

        User answered = on.ask(repositories -> {
            repositories.users().add(alice);
            return alice;
        });

        assertThat(answered).isSameAs(alice);
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "TXN-07", clause = Clause.UNITS_DO_NOT_NEST, origin = "UnitOfWork: nesting is refused")
    void unitsDoNotNestAndTheOuterOneGoesOn(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            for (ThrowingCallable inner : List.<ThrowingCallable>of(
                    () -> on.run(others -> others.users().count()),
                    () -> on.read(others -> others.users().count()))) {
                assertThatThrownBy(inner).isInstanceOf(IllegalStateException.class);
            }
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        on.read(repositories -> {
            assertThatThrownBy(() -> on.run(others -> others.users().count()))
                    .isInstanceOf(IllegalStateException.class);
            return repositories.users().count();
        });
    }

    @Rule(id = "TXN-08", clause = Clause.READING_REFUSES_WRITES, origin = "UnitOfWork.read: work that changes nothing")
    void aUnitThatOnlyReadsRefusesEveryKindOfChange(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        List<String> before = Stored.in(on);
        int writes = on.writes().size();

        for (Change change : Change.ALL) {
            for (boolean asked : new boolean[] {false, true}) {
                Ending unit = Ending.of(() -> on.read(repositories -> {
                    change.inUnit().accept(repositories, sample);
                    return asked ? repositories.users().count() : 0;
                }));

                assertThat(unit.isA(IllegalStateException.class))
                        .as(
                                "a unit that only reads refuses every change; it did %s%s, and %s",
                                change.name(), asked ? " and asked for a count" : "", unit)
                        .isTrue();
                assertThat(on.writes())
                        .as("a unit that only reads sends no write; it did %s", change.name())
                        .hasSize(writes);
            }
        }

        assertThat(Stored.in(on))
                .as("nothing is stored of what units did that only read")
                .isEqualTo(before);
    }

    @Rule(
            id = "TXN-28",
            clause = Clause.WORK_RUNS_ONCE,
            origin = "UnitOfWork.execute: whether to run a unit again is the caller's decision")
    void theWorkOfAUnitRunsOnceWhateverBecomesOfIt(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        Map<String, Consumer<Repositories>> works = new LinkedHashMap<>();
        Refusal.ALL.forEach(refusal ->
                works.put(refusal.name(), repositories -> refusal.inUnit().accept(repositories, sample)));
        works.put("a failure of the work", repositories -> {
            throw new IllegalStateException("enough");
        });
        works.put("a stale change", repositories -> {
            User bob = repositories.users().get(sample.bob().id());
            OtherThread.run(() ->
                    on.run(others -> others.users().get(sample.bob().id()).rename(new Username("first " + uuid()))));
            bob.rename(new Username("second " + uuid()));
        });
        works.put("a removal of what somebody else changed", repositories -> {
            repositories.users().get(sample.bob().id());
            OtherThread.run(() ->
                    on.run(others -> others.users().get(sample.bob().id()).rename(new Username("third " + uuid()))));
            repositories.users().removeAll(List.of(sample.bob().id()));
        });
        works.put("nothing", repositories -> {});

        works.forEach((name, work) -> {
            for (boolean readOnly : new boolean[] {false, true}) {
                AtomicInteger runs = new AtomicInteger();
                Function<Repositories, Integer> counted = repositories -> {
                    int run = runs.incrementAndGet();
                    work.accept(repositories);
                    return run;
                };
                Ending unit = Ending.of(() -> {
                    int last = readOnly ? on.read(counted) : on.ask(counted);
                    assertThat(last).isPositive();
                });

                assertThat(runs)
                        .as("the work of a unit runs once; with %s, %s", name, unit)
                        .hasValue(1);
            }
        });
    }

    @Rule(
            id = "TXN-09",
            clause = Clause.REPOSITORIES_END_WITH_THEIR_UNIT,
            origin = "Repository: a call on a unit that has ended")
    void repositoriesAreOfNoUseAfterTheirUnit(AdapterUnderTest on) {
        Repositories kept = on.ask(repositories -> repositories);

        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> kept.users().count(),
                () -> kept.users().byId(user("alice").id()),
                () -> kept.users().add(user("alice")),
                () -> kept.groups().byIds(List.of(), Fetch.nothing()))) {
            assertThatThrownBy(late).isInstanceOf(IllegalStateException.class);
        }
    }

    @Rule(
            id = "TXN-20",
            clause = Clause.REPOSITORIES_END_WITH_THEIR_UNIT,
            origin = "Repository.remove: neither loaded nor added in this unit")
    void anObjectOfAnEarlierUnitIsNotTakenForThisUnitsOwn(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        User earlier = on.ask(repositories -> find(repositories, alice));

        assertThatThrownBy(() -> on.run(repositories -> {
                    assertThat(find(repositories, alice)).isNotSameAs(earlier);
                    repositories.users().remove(earlier);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }
}
