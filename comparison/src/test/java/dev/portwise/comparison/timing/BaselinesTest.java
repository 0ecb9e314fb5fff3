package dev.portwise.comparison.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The stopwatch notices hand-written code that does not do the operation. Here it notices nothing. */
class BaselinesTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, 2, 2);

    @Test
    void jdbcDoesOnH2WhatTheAdapterDoes() {
        assertDoesTheSame(new MyBatisAdapter(), "h2");
    }

    @Test
    void jdbcDoesOnPostgresqlWhatTheAdapterDoes() {
        assertDoesTheSame(new MyBatisAdapter(), "postgresql");
    }

    @Test
    void theDriverDoesOnMongodbWhatTheAdapterDoes() {
        assertDoesTheSame(new MongoAdapter(), "mongodb");
    }

    @Test
    void theDriverDoesWithoutTransactionsWhatTheAdapterDoes() {
        assertDoesTheSame(new MongoAdapter(), "mongodb-standalone");
    }

    @Test
    void nothingIsWrittenByHandForMemory() {
        StoreSettings memory = StoreSettings.of("memory:");
        try (Persistence reference = new ReferenceAdapter().open(memory)) {
            assertThatThrownBy(() -> Baselines.on(memory, reference.capabilities()))
                    .hasMessageContaining("memory:");
        }
    }

    static void assertDoesTheSame(PersistenceAdapter adapter, String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        assertDoesTheSame(
                adapter,
                new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE));
    }

    static void assertDoesTheSame(PersistenceAdapter adapter, StoreSettings store) {
        List<String> failures = new ArrayList<>();
        try (Persistence persistence = adapter.open(store)) {

            List<Timing> timings = Timings.of(persistence, new Opening(adapter, store), TINY, new Timings.Listener() {
                @Override
                public void begins(String step) {
                    // nobody waits
                }

                @Override
                public void failed(String step, RuntimeException why) {
                    failures.add(step + ": " + why);
                }
            });

            assertThat(failures).isEmpty();
            assertThat(timings).extracting(Timing::step).isEqualTo(Timings.steps());
        }
    }

    /** A store that nobody has to end. */
    private record Opening(PersistenceAdapter adapter, StoreSettings settings) implements TemporaryStore {

        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(settings);
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return adapter.open(settings.observedBy(observer));
        }

        @Override
        public void close() {
            // nothing was opened for it
        }
    }
}
