package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStoreTest {

    private static final StoreSettings SETTINGS = StoreSettings.of("jdbc:h2:mem:live");
    private static final PersistenceAdapter NONE = TestPlugins.adapter("none", StoreKind.H2, settings -> {
        throw new AssertionError();
    });

    private final List<String> events = new CopyOnWriteArrayList<>();

    /** A MongoDB that is still being set up would be there again after it was dropped. */
    @Test
    void whatIsBeingOpenedIsClosedBeforeTheDatabaseIsDropped() throws Exception {
        LiveStore store = LiveStore.on(() -> new Noted(events), NONE, new RecordingConsole());
        CountDownLatch begun = new CountDownLatch(1);
        Thread opening = new Thread(() -> store.beside(settings -> {
            begun.countDown();
            sleep(300);
            events.add("opened");
            return () -> events.add("closed");
        }));
        opening.start();
        begun.await();

        store.close();

        opening.join();
        assertThat(events).containsExactly("opened", "closed", "dropped");
    }

    @Test
    void nothingIsOpenedAfterwards() {
        LiveStore store = LiveStore.on(() -> new Noted(events), NONE, new RecordingConsole());

        store.close();

        assertThatThrownBy(() -> store.beside(settings -> () -> events.add("closed")))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(events).containsExactly("dropped");
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A temporary database that notes when it is dropped. */
    private record Noted(List<String> events) implements TemporaryDatabase {

        @Override
        public String name() {
            return "portwise_1";
        }

        @Override
        public StoreSettings settings() {
            return SETTINGS;
        }

        @Override
        public void close() {
            events.add("dropped");
        }
    }
}
