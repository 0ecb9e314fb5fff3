package dev.portwise.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A cluster under load whose node that is written to is killed, and what became of the units. */
final class Failover {

    private static final int UNITS = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private Failover() {}

    /** The process of the node that a database is written on. */
    @FunctionalInterface
    interface WrittenOn {

        long processId(Endpoint database) throws Exception;
    }

    /** Kills it, holds the store against what was acknowledged, and prints what was measured. */
    static void survives(PersistenceAdapter adapter, String engine, WrittenOn writtenOn) throws Exception {
        try (RunningEngine cluster = Engines.named(engine).orElseThrow().start()) {
            Endpoint database = cluster.withFailover(cluster.newDatabase());
            StoreSettings settings =
                    new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
            try (Persistence persistence = adapter.open(settings);
                    Load load = new Load(persistence.unitOfWork())) {
                load.start();
                load.awaitFurther(UNITS);

                ProcessHandle node =
                        ProcessHandle.of(writtenOn.processId(database)).orElseThrow();
                assertThatThrownBy(() -> persistence.unitOfWork().execute(repositories -> {
                            repositories.users().count();
                            node.destroyForcibly();
                            node.onExit().join();
                            return repositories.users().count();
                        }))
                        .isInstanceOf(Retryable.class);
                load.awaitFurther(UNITS);
                load.stop();

                assertThat(revisions(persistence, load.revisions().keySet())).isEqualTo(load.revisions());
                assertThat(persistence.probe().ids(Kind.POST))
                        .hasSameSizeAs(load.revisions().keySet());
                assertThat(load.longestPause()).isLessThan(LONGEST_PAUSE);
                System.out.printf(
                        "%s on %s: %,d units acknowledged, all stored once; %d of unknown outcome looked for;"
                                + " longest pause %,d ms, longest use case %,d ms%n",
                        adapter.name(),
                        engine,
                        load.acknowledged(),
                        load.unknown(),
                        load.longestPause().toMillis(),
                        load.longestUseCase().toMillis());
            }
        }
    }

    private static Map<PostId, Long> revisions(Persistence persistence, Set<PostId> acknowledged) {
        return persistence
                .unitOfWork()
                .read(repositories -> repositories.posts().byIds(acknowledged, Fetch.nothing()).stream()
                        .collect(Collectors.toMap(Post::id, Post::revision)));
    }
}
