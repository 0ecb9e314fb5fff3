package dev.portwise.failover;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Engines;
import dev.portwise.engine.Proxy;
import dev.portwise.engine.RunningEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No acknowledged unit is lost and none is stored twice, whatever happens meanwhile. {@code -Dportwise.faults.seconds=3600}
 * makes it an hour for each store, {@code -Dportwise.faults.seed=7} another order.
 */
class RandomFaultsFailoverTest {

    private static final int WRITERS = 8;
    private static final long SECONDS = Long.getLong("portwise.faults.seconds", 20);
    private static final long SEED = Long.getLong("portwise.faults.seed", 17);
    private static final Duration ROUND_TRIP = Duration.ofSeconds(2);

    /** MariaDB where the build was told to have one. */
    static Stream<Arguments> stores() {
        return Stream.of(
                        Arguments.of(new MyBatisAdapter(), "postgresql"),
                        Arguments.of(new JpaAdapter(), "mariadb"),
                        Arguments.of(new MongoAdapter(), "mongodb"),
                        Arguments.of(new MongoAdapter(), "mongodb-replicaset"))
                .filter(store -> Engines.named((String) store.get()[1])
                        .flatMap(Engine::missing)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("stores")
    void noAcknowledgedUnitIsLostAndNoneIsStoredTwice(PersistenceAdapter adapter, String engine) throws Exception {
        try (RunningEngine server = Engines.named(engine).orElseThrow().start()) {
            Endpoint database = server.withFailover(server.newDatabase());
            Optional<Proxy> proxy = Proxy.before(database.url(), Duration.ZERO);
            StoreSettings near =
                    new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
            StoreSettings there =
                    near.at(proxy.map(Proxy::url).orElse(near.url())).within(ROUND_TRIP);
            List<Writer> writers;
            Faults faults;
            try (Persistence persistence = adapter.open(there)) {
                writers = writers(persistence);
                List<Thread> threads = writers.stream().map(Thread::new).toList();
                threads.forEach(Thread::start);
                faults = new Faults(SEED, server, proxy, threads);
                faults.makeUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS));
                writers.forEach(Writer::stop);
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            proxy.ifPresent(Proxy::close);

            try (Persistence persistence = adapter.open(near)) {
                assertKept(adapter.name() + " on " + engine, persistence, writers, faults);
            }
        }
    }

    private static List<Writer> writers(Persistence persistence) {
        List<Writer> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            User author = User.register(new UserId(id()), new Username("writer " + number));
            PostId ledger = new PostId(id());
            author.write(ledger, new Title("ledger"), new Content("nothing"));
            persistence.unitOfWork().execute(all -> {
                all.users().add(author);
                return true;
            });
            writers.add(new Writer(persistence.unitOfWork(), author.id(), ledger));
        }
        return writers;
    }

    private static void assertKept(String store, Persistence persistence, List<Writer> writers, Faults faults) {
        Set<PostId> stored =
                persistence.probe().ids(Kind.POST).stream().map(PostId::new).collect(Collectors.toSet());
        int acknowledged = 0;
        int unknown = 0;
        int refused = 0;
        for (Writer writer : writers) {
            Set<PostId> lost = new HashSet<>(writer.acknowledged());
            lost.removeAll(stored);
            assertThat(lost)
                    .as("acknowledged units that are not on %s, seed %d", store, SEED)
                    .isEmpty();
            assertThat(writer.refused())
                    .as("units that were said not to be stored on %s, seed %d", store, SEED)
                    .noneMatch(stored::contains);
            Set<PostId> found = new HashSet<>(writer.unknown());
            found.retainAll(stored);
            long revision = persistence
                    .unitOfWork()
                    .read(all -> all.posts().get(writer.ledger()).revision());
            assertThat(revision)
                    .as("each stored unit counts once on %s, seed %d", store, SEED)
                    .isEqualTo(1L + writer.acknowledged().size() + found.size());
            acknowledged += writer.acknowledged().size();
            unknown += writer.unknown().size();
            refused += writer.refused().size();
        }
        assertThat(acknowledged).as("units that ended well on %s", store).isPositive();
        System.out.printf(
                "%s, %d s of random faults, seed %d: %,d units acknowledged, all stored once; %,d of unknown outcome,"
                        + " %,d refused, none of these stored; %s%n",
                store, SECONDS, SEED, acknowledged, unknown, refused, faults);
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
