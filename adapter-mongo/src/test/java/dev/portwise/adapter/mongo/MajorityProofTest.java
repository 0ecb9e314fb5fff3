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

class MajorityProofTest {

    private List<ServerDescription> servers = List.of(elected(new ObjectId()));
    private final MajorityProof majority = new MajorityProof(
            () -> new ClusterDescription(ClusterConnectionMode.MULTIPLE, ClusterType.REPLICA_SET, servers));

    @Test
    void beginsWithTheFirstConfirmedCommit() {
        assertThat(isThere()).isFalse();

        majority.committed(majority.now());

        assertThat(isThere()).isTrue();
    }

    @Test
    void endsWithADoubtUntilTheNextCommit() {
        majority.committed(majority.now());

        majority.doubt();
        assertThat(isThere()).isFalse();

        majority.committed(majority.now());
        assertThat(isThere()).isTrue();
    }

    @Test
    void isNotProvenByACommitThatWasSentBeforeTheDoubt() {
        MajorityProof.Moment before = majority.now();

        majority.doubt();
        majority.committed(before);

        assertThat(isThere()).isFalse();
    }

    @Test
    void endsWithAnElectionUntilTheNewPrimaryCommits() {
        MajorityProof.Moment before = majority.now();
        majority.committed(before);

        servers = List.of(elected(new ObjectId()));
        majority.committed(before);
        assertThat(isThere()).isFalse();
        assertThat(majority.isSamePrimary(before)).isFalse();

        majority.committed(majority.now());
        assertThat(isThere()).isTrue();
    }

    @Test
    void isNeverThereWithoutAPrimary() {
        servers = List.of();

        majority.committed(majority.now());

        assertThat(isThere()).isFalse();
        assertThat(majority.isSamePrimary(majority.now())).isFalse();
    }

    private boolean isThere() {
        return majority.isProven(majority.now());
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
