package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A thousand are written, and ten thousand ids asked for, in few round trips. */
abstract class BatchesRules {

    @Rule(id = "BIG-06", clause = Clause.BULK_INSERT_IS_BATCHED, origin = "batched writes")
    void addingAThousandUsersWithPostsCostsWhatAddingTenCosts(AdapterUnderTest on) {
        List<User> ten = users(10);
        List<User> thousand = users(1_010).subList(10, 1_010);
        int posts = on.guarantees(Guarantee.SCALE) ? 10 : 2;
        ten.forEach(user -> posts(user, posts));
        thousand.forEach(user -> posts(user, posts));

        Cost few = on.costOf(repositories -> repositories.users().addAll(ten));
        Cost many = on.costOf(repositories -> repositories.users().addAll(thousand));

        assertThat(many)
                .isEqualTo(new Cost(few.roundTrips() + on.furtherBatches(1_000) + on.furtherBatches(1_000 * posts), 0));
        assertThat(on.probe().ids(Kind.POST)).hasSize(1_010 * posts);
    }

    @Rule(
            id = "BIG-16",
            clause = Clause.BULK_INSERT_IS_BATCHED,
            origin =
                    "Hibernate: an end of an earlier unit is asked for, one by one, unless its revision tells it is stored")
    void postsOfAHundredAuthorsOfEarlierUnitsCostWhatAPostOfOneCosts(AdapterUnderTest on) {
        User one = user("alice");
        List<User> hundred = users(100);
        on.given(Stream.concat(Stream.of(one), hundred.stream()).toArray());

        Cost ofOne = on.costOf(repositories -> repositories.posts().add(post(one, "one")));
        Cost ofHundred = on.costOf(
                repositories -> hundred.forEach(author -> repositories.posts().add(post(author, "one"))));

        assertThat(ofHundred).isEqualTo(ofOne);
        assertThat(on.<Long>ask(repositories -> repositories.posts().count())).isEqualTo(101);
    }

    @Rule(
            id = "BIG-07",
            clause = Clause.BULK_INSERT_IS_ATOMIC,
            origin = "Repository.addAll: all or nothing, for any number")
    void addingAThousandOfWhichTheLastIsRefusedStoresNone(AdapterUnderTest on) {
        on.given(user("taken"));
        List<User> thousand = new ArrayList<>(users(999));
        thousand.add(user("taken"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().addAll(thousand)))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).hasToString("taken"));

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        } else {
            assertThat(on.probe().ids(Kind.USER)).hasSizeLessThanOrEqualTo(1_000);
        }
    }

    @Rule(
            id = "BIG-09",
            clause = Clause.ANY_NUMBER_OF_IDS,
            origin = "Repository.removeAll, byIds: no limit on how many ids")
    void tenThousandIdsAreReadInTwoRoundTripsAndRemovedInAsManyAsOneIdTakes(AdapterUnderTest on) {
        User alice = user("alice");
        List<PostId> ids = posts(alice, 10_000).stream().map(Post::id).toList();
        on.given(alice);

        Cost read = on.costOf(repositories ->
                assertThat(repositories.posts().byIds(ids, Fetch.nothing())).hasSize(10_000));
        assertThat(read.roundTrips()).isLessThanOrEqualTo(2 + on.furtherBatches(10_000));
        assertThat(read.rows()).isLessThanOrEqualTo(10_001);
        on.run(repositories -> {
            int before = on.statements().size();
            repositories.posts().removeAll(ids.subList(0, 1));
            int one = on.statements().size() - before;
            repositories.posts().removeAll(ids);
            assertThat(on.statements()).hasSize(before + one + one + on.furtherBatches(10_000));
        });
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }
}
