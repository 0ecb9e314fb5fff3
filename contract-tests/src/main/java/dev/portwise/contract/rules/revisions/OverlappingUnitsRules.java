package dev.portwise.contract.rules.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.contract.rules.Shown;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;

/** What two overlapping units do to the same aggregates. */
abstract class OverlappingUnitsRules {

    /** What a unit does with aggregates that it has loaded. */
    private enum Deed {
        CHANGE {
            @Override
            <A extends Aggregate<I>, I extends Identifier> void to(
                    List<A> loaded, Subject<A, I> subject, Repositories all) {
                loaded.forEach(subject.change());
            }
        },
        REMOVE {
            @Override
            <A extends Aggregate<I>, I extends Identifier> void to(
                    List<A> loaded, Subject<A, I> subject, Repositories all) {
                loaded.forEach(subject.in(all)::remove);
            }
        },
        REMOVE_BY_ID {
            @Override
            <A extends Aggregate<I>, I extends Identifier> void to(
                    List<A> loaded, Subject<A, I> subject, Repositories all) {
                subject.in(all).removeAll(subject.ids());
            }
        };

        abstract <A extends Aggregate<I>, I extends Identifier> void to(
                List<A> loaded, Subject<A, I> subject, Repositories all);
    }

    @Rule(
            id = "REV-25",
            clause = {
                Clause.STALE_SAVE_IS_A_CONFLICT,
                Clause.STALE_DELETE_IS_A_CONFLICT,
                Clause.BULK_DELETE_ASKS_FOR_NO_REVISION
            },
            origin = "each of change, removal and bulk removal after each of them by somebody else, for every kind")
    void whatSomebodyElseChangedOrRemovedIsAConflictForEveryKindAndDeed(AdapterUnderTest on) {
        for (Deed theirs : Deed.values()) {
            for (Deed mine : Deed.values()) {
                Subject.ofEachKind(on, 1).forEach(subject -> assertConflict(on, subject, theirs, mine));
            }
        }
    }

    private static <A extends Aggregate<I>, I extends Identifier> void assertConflict(
            AdapterUnderTest on, Subject<A, I> subject, Deed theirs, Deed mine) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable unit = () -> on.run(all -> {
            List<A> loaded = subject.load(all);
            if (!done.getAndSet(true)) {
                OtherThread.run(() -> on.run(others -> theirs.to(subject.load(others), subject, others)));
            }
            mine.to(loaded, subject, all);
        });
        Ending ending = Ending.of(unit);
        if (mine == Deed.REMOVE_BY_ID && ending.isA(Retryable.class)) {
            ending = Ending.of(unit);
        }

        assertThat(mine == Deed.REMOVE_BY_ID ? ending.isWell() : ending.isA(Conflict.class))
                .as(
                        "%s a %s after somebody else did %s %s; %s",
                        mine, subject.name(), theirs, mine == Deed.REMOVE_BY_ID ? "is stored" : "is a Conflict", ending)
                .isTrue();
        List<Long> revisions = on.ask(
                all -> subject.load(all).stream().map(Aggregate::revision).toList());
        assertThat(revisions)
                .as("%s a %s stores nothing after somebody else did %s", mine, subject.name(), theirs)
                .isEqualTo(theirs == Deed.CHANGE && mine != Deed.REMOVE_BY_ID ? List.of(2L) : List.of());
    }

    @Rule(
            id = "REV-26",
            clause = {Clause.STALE_SAVE_IS_A_CONFLICT, Clause.STALE_DELETE_IS_A_CONFLICT},
            origin = "a batch is sent in chunks, and each of them answers with counts of its own")
    void oneStaleRowAtEitherEndOfALargeBatchIsAConflict(AdapterUnderTest on) {
        List<Subject<?, ?>> subjects = Subject.ofEachKind(on, 1_010);
        for (Deed mine : List.of(Deed.CHANGE, Deed.REMOVE)) {
            subjects.forEach(subject -> assertOneIsEnough(on, subject, mine, "first", size -> 0));
            assertOneIsEnough(on, subjects.get(0), mine, "last", size -> size - 1);
        }
    }

    private static <A extends Aggregate<I>, I extends Identifier> void assertOneIsEnough(
            AdapterUnderTest on, Subject<A, I> subject, Deed mine, String which, IntUnaryOperator place) {
        List<String> changed = new ArrayList<>();
        Ending ending = Ending.of(() -> on.run(all -> {
            List<A> loaded = subject.load(all);
            A stale = loaded.get(place.applyAsInt(loaded.size()));
            changed.add(stale.id().toString());
            OtherThread.run(() ->
                    on.run(others -> subject.change().accept(subject.in(others).get(stale.id()))));
            mine.to(loaded, subject, all);
        }));

        assertThat(ending.isA(Conflict.class))
                .as(
                        "%s of 1,010 %ss, of which somebody else changed the %s, is a Conflict; %s",
                        mine, subject.name(), which, ending)
                .isTrue();
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(Shown.ID.matcher(ending.toString()).results().map(MatchResult::group))
                    .as("a Conflict names nobody but the one that somebody else changed; %s", ending)
                    .isSubsetOf(changed);
            List<Long> others = on.ask(all -> subject.load(all).stream()
                    .map(Aggregate::revision)
                    .filter(revision -> revision == 1)
                    .toList());
            assertThat(others)
                    .as("nothing is stored of a %s of 1,010 %ss that was a Conflict", mine, subject.name())
                    .hasSizeGreaterThanOrEqualTo(subject.ids().size() - 2);
        }
    }
}
