package dev.portwise.ownrelations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.relations.Report;
import dev.portwise.relations.Result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kit for other people's relations, on the four relations of the domain. */
class CommunityTest {

    private final List<OpenedStore> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(OpenedStore::close);
    }

    @TestFactory
    Stream<DynamicTest> jpaKeepsTheRelations() {
        return tests(new JpaAdapter(), "h2");
    }

    @TestFactory
    Stream<DynamicTest> myBatisKeepsTheRelations() {
        return tests(new MyBatisAdapter(), "h2");
    }

    @TestFactory
    Stream<DynamicTest> mongoKeepsTheRelations() {
        return tests(new MongoAdapter(), "mongodb");
    }

    private Stream<DynamicTest> tests(PersistenceAdapter adapter, String engine) {
        OpenedStore store = OpenedStore.of(adapter, engine);
        opened.add(store);
        return new Community(store.units(), store.store())
                .relations().stream()
                        .map(relation -> DynamicTest.dynamicTest(relation.name(), () -> {
                            Report report = relation.failOnCost().verify();

                            assertThat(report.with(Outcome.PASSED)).hasSizeGreaterThan(30);
                            assertThat(report.with(Outcome.ASKED)).isEmpty();
                        }));
    }
}
