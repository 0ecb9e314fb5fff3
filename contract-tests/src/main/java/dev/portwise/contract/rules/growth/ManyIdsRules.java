package dev.portwise.contract.rules.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Ends;
import dev.portwise.contract.rules.SampleGraph;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Any number of ids is one question, of which few need to be stored. */
abstract class ManyIdsRules {

    /** Ids of one kind. */
    private record Ids<A extends Aggregate<I>, I extends Identifier>(
            String kind,
            List<A> stored,
            Function<UUID, I> id,
            Function<Repositories, Repository<A, I>> repository,
            Ends<A> ends) {

        /** All stored ones among ids of nobody. */
        List<I> among(int strangers) {
            return mixed(stored, strangers);
        }

        List<I> mixed(List<A> aggregates, int strangers) {
            List<I> ids = new ArrayList<>(aggregates.stream().map(Aggregate::id).toList());
            LongStream.range(0, strangers)
                    .mapToObj(number -> id.apply(new UUID(number << 16, 0)))
                    .forEach(ids::add);
            Collections.rotate(ids, ids.size() / 2);
            return ids;
        }
    }

    @Rule(
            id = "BIG-18",
            clause = Clause.ANY_NUMBER_OF_IDS,
            origin = "a statement of PostgreSQL takes 65,535 parameters, a list of Oracle 1,000")
    void aHundredThousandIdsOfAnyKindAreReadAndRemovedLikeAFew(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);
        int many = on.guarantees(Guarantee.SCALE) ? 99_000 : 9_900;
        Ids<?, ?> posts = new Ids<>("posts", graph.posts(), PostId::new, Repositories::posts, Ends.OF_POST);
        Ids<?, ?> tags = new Ids<>("tags", graph.tags(), TagId::new, Repositories::tags, Ends.OF_TAG);
        Ids<?, ?> users = new Ids<>("users", graph.users(), UserId::new, Repositories::users, Ends.OF_USER);
        Ids<?, ?> groups = new Ids<>("groups", graph.groups(), GroupId::new, Repositories::groups, Ends.OF_GROUP);

        List.of(posts, tags, users, groups).forEach(kind -> assertRead(on, kind, many));
        List.of(posts, tags, users, groups).forEach(kind -> assertRemoved(on, kind, many));
    }

    private static <A extends Aggregate<I>, I extends Identifier> void assertRead(
            AdapterUnderTest on, Ids<A, I> kind, int many) {
        List<I> few = kind.among(1);
        List<I> ids = kind.among(many);
        Fetch<A> plan = kind.ends().full();
        List<A> found = new ArrayList<>();
        int expected =
                on.costOf(in -> kind.repository().apply(in).byIds(few, plan)).roundTrips();

        int roundTrips = on.costOf(
                        in -> found.addAll(kind.repository().apply(in).byIds(ids, plan)))
                .roundTrips();

        assertThat(kind.ends().shown(found, plan))
                .as("the %s among %,d ids, with all their relations", kind.kind(), ids.size())
                .isEqualTo(kind.ends().shown(kind.stored(), plan));
        assertThat(roundTrips)
                .as("%,d ids of %s cost what a few cost", ids.size(), kind.kind())
                .isLessThanOrEqualTo(expected + expected * on.furtherBatches(ids.size()));
    }

    private static <A extends Aggregate<I>, I extends Identifier> void assertRemoved(
            AdapterUnderTest on, Ids<A, I> kind, int many) {
        List<A> some = kind.stored().subList(0, 2);
        List<A> others = kind.stored().subList(2, kind.stored().size());
        AtomicReference<Integer> removed = new AtomicReference<>(0);
        int expected = on.costOf(in -> kind.repository().apply(in).removeAll(kind.mixed(some, 1)))
                .roundTrips();

        int roundTrips = on.costOf(in -> removed.set(kind.repository().apply(in).removeAll(kind.mixed(others, many))))
                .roundTrips();

        assertThat(removed.get())
                .as("how many of %,d ids of %s were there and are removed", many, kind.kind())
                .isEqualTo(others.size());
        assertThat(roundTrips)
                .as("removing %,d ids of %s costs what removing a few costs", many, kind.kind())
                .isLessThanOrEqualTo(expected + expected * on.furtherBatches(many));
    }
}
