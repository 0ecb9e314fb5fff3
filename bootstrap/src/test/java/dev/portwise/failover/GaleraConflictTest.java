package dev.portwise.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two units at once on two nodes: the one that commits second has lost, and learns the real reason when it is repeated. */
class GaleraConflictTest {

    private static final Username ALICE = new Username("alice");

    static Stream<PersistenceAdapter> adapters() {
        return Stream.of(new JpaAdapter(), new MyBatisAdapter());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aNameTakenOnAnotherNodeAtTheSameTimeIsRetryableAtCommitAndThenTaken(PersistenceAdapter adapter) {
        try (Nodes nodes = Nodes.opened(adapter)) {
            Overtaken registering = new Overtaken(
                    repositories -> repositories.users().add(alice()),
                    () -> nodes.run(1, others -> others.users().add(alice())));

            assertThatThrownBy(() -> nodes.units(0).execute(registering)).isInstanceOf(Retryable.class);
            assertThat(registering.returned).isTrue();
            assertThatThrownBy(() -> nodes.units(0).execute(registering))
                    .isInstanceOfSatisfying(
                            UsernameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(ALICE));
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aUserRenamedOnAnotherNodeAtTheSameTimeIsRetryableAtCommitAndThenAConflict(PersistenceAdapter adapter) {
        try (Nodes nodes = Nodes.opened(adapter)) {
            User alice = alice();
            nodes.run(2, repositories -> repositories.users().add(alice));
            Overtaken renaming = new Overtaken(
                    repositories -> repositories.users().get(alice.id(), 1).rename(new Username("alicia")),
                    () -> nodes.run(
                            1, others -> others.users().get(alice.id(), 1).rename(new Username("alison"))));

            assertThatThrownBy(() -> nodes.units(0).execute(renaming)).isInstanceOf(Retryable.class);
            assertThat(renaming.returned).isTrue();
            assertThatThrownBy(() -> nodes.units(0).execute(renaming)).isInstanceOf(Conflict.class);
        }
    }

    private static User alice() {
        return User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), ALICE);
    }

    /** Work that somebody else overtakes when it is done for the first time and has sent its writes. */
    private static final class Overtaken implements UnitOfWork.Work<Boolean, RuntimeException> {

        private final Consumer<Repositories> work;
        private final Runnable overtaking;
        private boolean returned;

        Overtaken(Consumer<Repositories> work, Runnable overtaking) {
            this.work = work;
            this.overtaking = overtaking;
        }

        @Override
        public Boolean in(Repositories repositories) {
            work.accept(repositories);
            repositories.users().count();
            if (!returned) {
                overtaking.run();
            }
            returned = true;
            return true;
        }
    }

    /** One database, opened on each node. */
    private record Nodes(List<Persistence> opened) implements AutoCloseable {

        static Nodes opened(PersistenceAdapter adapter) {
            RunningEngine cluster = Engines.shared("mariadb-galera");
            return new Nodes(cluster.onEachNode(cluster.newDatabase()).stream()
                    .map(node -> adapter.open(
                            new StoreSettings(node.url(), node.user(), node.password(), StatementObserver.NONE)))
                    .toList());
        }

        UnitOfWork units(int number) {
            return opened.get(number).unitOfWork();
        }

        /** On another thread, for units do not nest. */
        void run(int number, Consumer<Repositories> work) {
            CompletableFuture.runAsync(() -> units(number).execute(repositories -> {
                        work.accept(repositories);
                        return true;
                    }))
                    .join();
        }

        @Override
        public void close() {
            opened.forEach(Persistence::close);
        }
    }
}
