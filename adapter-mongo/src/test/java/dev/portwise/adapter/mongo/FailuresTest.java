package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private final MongoException lost = new MongoSocketReadException("reset", new ServerAddress());

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {43, 175, 189, 237, 239, 246, 10107})
    void aUnitThatLostItsSnapshotOrItsPrimaryCanRunAgain(int code) {
        assertThat(Failures.ofSnapshot(new MongoException(code, "the snapshot is gone")))
                .isInstanceOf(Retryable.class);
    }

    @Test
    void onlyAUnitThatOnlyReadsCanRunAgainWithoutALabelOfTheServer() {
        assertThat(Failures.ofSnapshot(lost)).isInstanceOf(Retryable.class);
        assertThat(Failures.of(lost)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aServerThatIsLostWhileItChecksTheCredentialsDoesNotRefuseThem() {
        assertThat(Failures.of(atLogin(lost))).hasMessageContaining("cannot be reached");
        assertThat(Failures.of(atLogin(new MongoException(18, "Authentication failed."))))
                .hasMessageContaining("refuses the user or the password");
    }

    private static MongoException atLogin(MongoException cause) {
        return new MongoSecurityException(
                MongoCredential.createCredential("alice", "admin", new char[0]), "Exception authenticating", cause);
    }
}
