package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Somebody writes what another unit has written and not yet committed. */
abstract class SecondWritersRules {

    /** The databases give up after a few seconds; a busy machine takes longer, but not for ever. */
    private static final int PATIENCE_SECONDS = 60;

    /** Each on aggregates of its own, so that the second writers are not in the way of each other. */
    private static final List<Pair> SAME = List.of(
            new Pair(
                    new Way("user.rename", (all, cast) -> cast.userIn(all).rename(new Username("first " + uuid()))),
                    new Way("user.rename", (all, cast) -> cast.userIn(all).rename(new Username("second " + uuid())))),
            new Pair(
                    new Way("user.rename", (all, cast) -> cast.userIn(all).rename(new Username("first " + uuid()))),
                    Way.TO_REMOVE_THE_USER.get(0)),
            new Pair(
                    new Way("post.edit", (all, cast) -> cast.postIn(all).edit(new Title("first"), new Content(""))),
                    Way.TO_REMOVE_THE_POST.get(1)),
            new Pair(
                    new Way("tag.rename", (all, cast) -> cast.tagIn(all).rename(new TagName("first " + uuid()))),
                    new Way("tag.rename", (all, cast) -> cast.tagIn(all).rename(new TagName("second " + uuid())))),
            new Pair(
                    new Way("group.rename", (all, cast) -> cast.groupIn(all).rename(new GroupName("first " + uuid()))),
                    new Way(
                            "group.handTo",
                            (all, cast) -> cast.groupIn(all).handTo(cast.user().id()))),
            new Pair(
                    new Way("users.add", SecondWritersRules::addNamesake),
                    new Way("users.add of the same name", SecondWritersRules::addNamesake)),
            new Pair(Way.TO_JOIN_THE_GROUP.get(0), Way.TO_JOIN_THE_GROUP.get(1)),
            new Pair(Way.TO_LINK_THE_TAG.get(0), Way.TO_LINK_THE_TAG.get(1)));

    @Rule(
            id = "RACE-18",
            clause = Clause.SECOND_WRITER_ENDS_IN_TIME,
            origin =
                    "lock time-outs: H2 HYT00, PostgreSQL 55P03, MariaDB 1205; MongoDB reports a write conflict at once")
    void ofTwoUnitsThatWriteTheSameOneIsStoredAndTheOtherEndsInTime(AdapterUnderTest on) {
        List<Cast> casts = Stream.generate(Cast::apart).limit(SAME.size()).toList();
        Cast.store(on, casts);
        List<Ending> seconds = new ArrayList<>();

        Ending first = Ending.of(() -> on.run(all -> {
            for (int number = 0; number < SAME.size(); number++) {
                SAME.get(number).first().inUnit().accept(all, casts.get(number));
            }
            all.users().count();
            seconds.addAll(OtherThread.endings(PATIENCE_SECONDS, secondsOf(on, casts)));
        }));

        assertThat(seconds)
                .as("a unit writes what nobody else writes; %s", first)
                .hasSameSizeAs(SAME);
        boolean isolated = on.guarantees(Guarantee.ISOLATED_UNITS);
        Class<?> lost = isolated ? Retryable.class : DomainException.class;
        for (int number = 0; number < SAME.size(); number++) {
            Ending second = seconds.get(number);
            assertThat(second.isWell() || second.isA(lost))
                    .as(
                            "a unit that writes what another has written and not committed is stored or ends with %s; %s, and %s",
                            lost.getSimpleName(), SAME.get(number), second)
                    .isTrue();
        }
        assertThat(first.isWell() || first.isA(DomainException.class))
                .as("a unit that lost against others ends with an exception of the domain; %s", first)
                .isTrue();
        if (isolated) {
            boolean another = seconds.stream().anyMatch(Ending::isWell);
            assertThat(first.isWell() && another)
                    .as("of two units that write the same one is stored; the first: %s, the others: %s", first, seconds)
                    .isFalse();
            // whoever looks for cycles among units that only seem to be there may end them all
            assertThat(first.isWell() || another || on.declared().isolation() == Isolation.SERIALIZABLE)
                    .as("of two units that write the same one is stored; the first: %s, the others: %s", first, seconds)
                    .isTrue();
        }
    }

    @Rule(
            id = "RACE-20",
            clause = Clause.SECOND_WRITER_ENDS_IN_TIME,
            origin = "a unique key refuses who waited for it once the first unit has committed")
    void whoWaitedForAUnitIsToldWhatItDidOrGoesOn(AdapterUnderTest on) {
        List<Cast> casts = Stream.generate(Cast::apart).limit(SAME.size()).toList();
        Cast.store(on, casts);
        List<Runnable> seconds = secondsOf(on, casts);
        ExecutorService thread = Executors.newSingleThreadExecutor();

        for (int number = 0; number < SAME.size(); number++) {
            Pair pair = SAME.get(number);
            Cast cast = casts.get(number);
            Runnable second = seconds.get(number);
            List<Future<Ending>> waiting = new ArrayList<>();
            Ending first = Ending.of(() -> on.run(all -> {
                pair.first().inUnit().accept(all, cast);
                all.users().count();
                waiting.add(thread.submit(() -> Ending.of(second)));
                whileItBegins();
            }));
            assertTold(pair, first);
            waiting.forEach(ending -> assertTold(pair, OtherThread.resultOf(ending)));
        }
        thread.shutdown();
    }

    private static void assertTold(Pair what, Ending ending) {
        assertThat(ending.isWell()
                        || (ending.isA(DomainException.class)
                                && !ending.isA(StoreUnavailable.class, OutcomeUnknown.class)))
                .as(
                        "a unit that writes what another writes is stored, or told what was in its way; %s, and %s",
                        what, ending)
                .isTrue();
    }

    /** Who comes later than that finds what is stored, and does not wait. */
    private static void whileItBegins() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void addNamesake(Repositories all, Cast cast) {
        all.users()
                .add(User.register(
                        new UserId(uuid()),
                        new Username("name " + cast.user().id().value())));
    }

    private static List<Runnable> secondsOf(AdapterUnderTest on, List<Cast> casts) {
        List<Runnable> seconds = new ArrayList<>();
        for (int number = 0; number < SAME.size(); number++) {
            Way second = SAME.get(number).second();
            Cast cast = casts.get(number);
            seconds.add(() -> on.run(all -> second.inUnit().accept(all, cast)));
        }
        return seconds;
    }
}
