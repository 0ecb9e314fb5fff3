package dev.portwise.comparison.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units on many users, on the reference adapter. */
class ManyUsersTest {

    private final List<UserId> users =
            Stream.generate(() -> new UserId(UUID.randomUUID())).limit(20).toList();

    @Test
    void eachWorkFollowsTheOneBefore() {
        try (Persistence persistence = new ReferenceAdapter().open(StoreSettings.of("memory:"))) {
            for (ManyUsers work : ManyUsers.values()) {
                run(work, persistence);

                work.prove(persistence, users);
            }

            assertThat(persistence.probe().ids(Kind.POST)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ManyUsers.class,
            names = {"ADD", "CHANGE"})
    void workThatWasNotDoneIsNoticed(ManyUsers work) {
        try (Persistence persistence = new ReferenceAdapter().open(StoreSettings.of("memory:"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.prove(persistence, users))
                    .withMessageContaining(work.id());
        }
    }

    private void run(ManyUsers work, Persistence persistence) {
        persistence.unitOfWork().execute(repositories -> {
            work.run(repositories.users(), users);
            return work;
        });
    }
}
