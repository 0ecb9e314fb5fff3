package dev.portwise.failover;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.Ending;
import dev.portwise.contract.StoreOnEngine;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prints the table of {@code docs/reliability.md}: what a caller sees of each fault, and how long it takes at most. */
class FaultTableFailoverTest {

    private static final Duration ROUND_TRIP = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    @Test
    void whatACallerSeesOfEachFault() {
        List<String> stores = new ArrayList<>();
        for (PersistenceAdapter adapter : List.of(new JpaAdapter(), new MyBatisAdapter(), new MongoAdapter())) {
            for (String name : List.of("postgresql", "mariadb", "mongodb")) {
                Engine engine = Engines.named(name).orElseThrow();
                boolean opens = adapter.name().equals("mongo") == name.equals("mongodb");
                if (opens && engine.missing().isEmpty()) {
                    stores.add(adapter.name() + "@" + name);
                    overNetwork(StoreOnEngine.on(adapter, engine, () -> Engines.shared(name)));
                }
            }
        }
        System.out.println("| fault | " + String.join(" | ", stores) + " |");
        System.out.println("|---" + "|---".repeat(stores.size()) + "|");
        rows.forEach((fault, cells) -> System.out.println("| " + fault + " | " + String.join(" | ", cells) + " |"));
    }

    private void overNetwork(StoreOnEngine store) {
        for (boolean silent : new boolean[] {false, true}) {
            String how = silent ? "falls silent" : "is cut";
            for (String side : List.of("request", "reply")) {
                note(
                        "the connection %s at a %s before the commit".formatted(how, side),
                        store,
                        Retryable.class,
                        network -> cut(network, silent, side).at(1, 1),
                        network -> {});
                note(
                        "the connection %s at the %s of the commit".formatted(how, side),
                        store,
                        OutcomeUnknown.class,
                        network -> {},
                        network -> cut(network, silent, side).at(1, 1));
            }
        }
        note(
                "the thread is interrupted",
                store,
                StoreUnavailable.class,
                network -> Thread.currentThread().interrupt(),
                network -> {});
        crashed(store);
    }

    private static StoreOverNetwork.Cut cut(StoreOverNetwork network, boolean silent, String side) {
        Map<String, StoreOverNetwork.Cut> cuts = silent ? network.swallowed() : network.cuts();
        return cuts.getOrDefault(side, (first, times) -> {});
    }

    /** What is done to a network. */
    @FunctionalInterface
    private interface Fault {

        void on(StoreOverNetwork network);
    }

    private void note(String fault, StoreOnEngine store, Class<?> expected, Fault before, Fault atCommit) {
        Set<String> endings = new TreeSet<>();
        long longest = 0;
        try (StoreOverNetwork network = store.openOverNetwork().orElseThrow();
                Persistence persistence = network.opening().apply(ROUND_TRIP)) {
            for (int tries = 0; tries < TRIES; tries++) {
                long begin = System.nanoTime();
                Ending unit = Ending.of(() -> persistence.unitOfWork().execute(all -> {
                    all.users().count();
                    before.on(network);
                    all.users().add(user());
                    long count = all.users().count();
                    atCommit.on(network);
                    return count;
                }));
                long nanos = System.nanoTime() - begin;
                boolean happened = network.mend() > 0 || Thread.interrupted();
                assertThat(unit.isWell() || unit.isA(expected))
                        .as("%s; %s", fault, unit)
                        .isTrue();
                if (happened) {
                    longest = Math.max(longest, nanos);
                    endings.add(word(unit));
                }
            }
        }
        note(fault, endings, longest);
    }

    private void crashed(StoreOnEngine store) {
        try (CrashingStore crashing = store.openToCrash().orElseThrow();
                Persistence persistence = crashing.opening().get()) {
            long begin = System.nanoTime();
            Ending unit = Ending.of(() -> persistence.unitOfWork().execute(all -> {
                all.users().add(user());
                all.users().count();
                crashing.crash().run();
                return all.users().count();
            }));
            assertThat(unit.isA(Retryable.class)).as("kill -9; %s", unit).isTrue();
            note("the server is killed and starts again", Set.of(word(unit)), System.nanoTime() - begin);
        }
    }

    private void note(String fault, Set<String> endings, long nanos) {
        rows.computeIfAbsent(fault, first -> new ArrayList<>())
                .add(endings.stream().collect(Collectors.joining(" or ")) + ", %.1f s".formatted(nanos / 1e9));
    }

    private static String word(Ending unit) {
        return unit.thrown()
                .map(thrown -> "`" + thrown.getClass().getSimpleName() + "`")
                .orElse("stored");
    }

    private static User user() {
        return User.register(
                new UserId(UuidCreator.getTimeOrderedEpoch()),
                new Username("user " + UuidCreator.getTimeOrderedEpoch()));
    }
}
