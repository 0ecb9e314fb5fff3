package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SpreadPersistenceTest {

    private final List<Persistence> nodes = List.of(
            new ReferenceAdapter().open(StoreSettings.of("memory:")),
            new ReferenceAdapter().open(StoreSettings.of("memory:")));
    private final Persistence spread = new SpreadPersistence(nodes);

    @Test
    void theUnitsOfTwoThreadsRunOnTwoNodesAndThoseOfOneThreadOnOne() {
        ExecutorService other = Executors.newSingleThreadExecutor();

        register("alice");
        CompletableFuture.runAsync(() -> register("bob"), other).join();
        CompletableFuture.runAsync(() -> register("carol"), other).join();
        other.shutdown();

        assertThat(nodes.get(0).probe().ids(Kind.USER)).hasSize(1);
        assertThat(nodes.get(1).probe().ids(Kind.USER)).hasSize(2);
    }

    @Test
    void everyLookIsAtTheNextNode() {
        register("alice");

        assertThat(spread.probe().ids(Kind.USER)).isEmpty();
        assertThat(spread.probe().ids(Kind.USER)).hasSize(1);
    }

    @Test
    void closingItClosesEveryNode() {
        spread.close();

        assertThat(nodes)
                .allSatisfy(node -> assertThatThrownBy(() -> node.unitOfWork()
                                .read(repositories -> repositories.users().count()))
                        .isInstanceOf(StoreUnavailable.class));
    }

    private void register(String name) {
        spread.unitOfWork().execute(repositories -> {
            repositories.users().add(User.register(new UserId(UUID.randomUUID()), new Username(name)));
            return true;
        });
    }
}
