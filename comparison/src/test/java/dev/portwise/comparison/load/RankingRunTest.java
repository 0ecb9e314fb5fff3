package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.EngineForTests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real mix, in short blocks, on H2 and on a real mongod where there is one. */
class RankingRunTest {

    private static final LoadPlan TINY = new LoadPlan(Duration.ZERO, Duration.ofMillis(5), 2);

    private final Candidate h2 = EngineForTests.candidate(new MyBatisAdapter(), "h2");
    private final Candidate mongodb = EngineForTests.candidate(new MongoAdapter(), EngineForTests.mongodb());

    @Test
    void allAdaptersDoTheSameWorkOnTheirStores() {
        Ranking ranking = rank(new Workload(
                Mix.of("find=5,fetch=2,append=5,join=3,remove-user=1,many-users=1,move=1,taken=1"), 3, Duration.ZERO));

        assertThat(ranking.leftOut()).isEmpty();
        assertThat(ranking.entries())
                .extracting(Ranking.Entry::name)
                .containsExactlyInAnyOrder(h2.name(), mongodb.name());
        assertThat(ranking.entries()).allSatisfy(entry -> {
            assertThat(entry.throughput().blocks()).hasSize(2);
            assertThat(entry.throughput().units()).isGreaterThanOrEqualTo(20);
            assertThat(entry.throughput().unresolved()).isZero();
        });
    }

    @Test
    void aStoreInThisProcessIsNotRankedAtADistance() {
        Ranking ranking = rank(new Workload(Mix.of("find=1"), 1, Duration.ofMillis(5)));

        assertThat(ranking.leftOut()).contains("mybatis@h2 did not do 'the mix': it cannot be put at a distance");
        assertThat(ranking.entries()).extracting(Ranking.Entry::adapter).containsExactly("mongo");
        assertThat(ranking.entries().get(0).throughput().p50Micros()).isGreaterThan(5_000);
    }

    private Ranking rank(Workload workload) {
        return new RankingRun(workload, TINY).of(List.of(h2, mongodb), (where, what) -> {});
    }
}
