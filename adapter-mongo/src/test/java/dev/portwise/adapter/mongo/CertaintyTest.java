package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import java.util.List;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class CertaintyTest {

    private List<ServerDescription> servers = List.of(elected(new ObjectId()));
    private final Certainty certainty = new Certainty(
            () -> new ClusterDescription(ClusterConnectionMode.MULTIPLE, ClusterType.REPLICA_SET, servers));

    @Test
    void beginsWithTheFirstConfirmedCommit() {
        assertThat(isThere()).isFalse();

        certainty.committed(certainty.now());

        assertThat(isThere()).isTrue();
    }

    @Test
    void endsWithADoubtUntilTheNextCommit() {
        certainty.committed(certainty.now());

        certainty.doubt();
        assertThat(isThere()).isFalse();

        certainty.committed(certainty.now());
        assertThat(isThere()).isTrue();
    }

    @Test
    void isNotProvenByACommitThatWasSentBeforeTheDoubt() {
        Certainty.Moment before = certainty.now();

        certainty.doubt();
        certainty.committed(before);

        assertThat(isThere()).isFalse();
    }

    @Test
    void endsWithAnElectionUntilTheNewPrimaryCommits() {
        Certainty.Moment before = certainty.now();
        certainty.committed(before);

        servers = List.of(elected(new ObjectId()));
        certainty.committed(before);
        assertThat(isThere()).isFalse();
        assertThat(certainty.isSamePrimary(before)).isFalse();

        certainty.committed(certainty.now());
        assertThat(isThere()).isTrue();
    }

    @Test
    void isNeverThereWithoutAPrimary() {
        servers = List.of();

        certainty.committed(certainty.now());

        assertThat(isThere()).isFalse();
        assertThat(certainty.isSamePrimary(certainty.now())).isFalse();
    }

    private boolean isThere() {
        return certainty.isProven(certainty.now());
    }

    private static ServerDescription elected(ObjectId election) {
        return ServerDescription.builder()
                .address(new ServerAddress())
                .type(ServerType.REPLICA_SET_PRIMARY)
                .state(ServerConnectionState.CONNECTED)
                .ok(true)
                .electionId(election)
                .build();
    }
}
