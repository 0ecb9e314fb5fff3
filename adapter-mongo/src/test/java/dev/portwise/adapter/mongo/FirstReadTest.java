package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstReadTest {

    private final MongoException noSnapshotYet = new MongoException(246, "No committed OpTime for snapshot read");
    private final FirstRead patient = new FirstRead(Duration.ofMinutes(1), Duration.ZERO);
    private int sent;

    @Test
    void isSentAgainUntilTheServerHasASnapshot() {
        assertThat(patient.send(() -> answer(3, noSnapshotYet), () -> true)).isEqualTo("answer");

        assertThat(sent).isEqualTo(3);
    }

    @Test
    void isNotSentAgainOnceThereIsASnapshot() {
        assertThatThrownBy(() -> patient.send(() -> answer(3, noSnapshotYet), () -> false))
                .isSameAs(noSnapshotYet);

        assertThat(sent).isEqualTo(1);
    }

    @Test
    void isNotSentAgainAfterAnotherRefusal() {
        MongoException refused = new MongoException(13, "not authorized");

        assertThatThrownBy(() -> patient.send(() -> answer(3, refused), () -> true))
                .isSameAs(refused);

        assertThat(sent).isEqualTo(1);
    }

    @Test
    void endsWithTheLastRefusalWhenPatienceIsOver() {
        FirstRead impatient = new FirstRead(Duration.ofMillis(20), Duration.ofMillis(1));

        assertThatThrownBy(() -> impatient.send(() -> answer(Integer.MAX_VALUE, noSnapshotYet), () -> true))
                .isSameAs(noSnapshotYet);
    }

    @Test
    void endsWhenItsThreadIsInterruptedAndLeavesTheThreadInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> patient.send(() -> answer(3, noSnapshotYet), () -> true))
                .isSameAs(noSnapshotYet);

        assertThat(Thread.interrupted()).isTrue();
    }

    private String answer(int attempt, MongoException before) {
        sent++;
        if (sent < attempt) {
            throw before;
        }
        return "answer";
    }
}
