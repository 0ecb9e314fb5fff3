package dev.portwise.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.application.copy.GroupState;
import dev.portwise.application.copy.MembershipsState;
import dev.portwise.application.copy.PostState;
import dev.portwise.application.copy.State;
import dev.portwise.application.copy.TagState;
import dev.portwise.application.copy.UserState;
import dev.portwise.domain.model.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeededCommunityTest {

    private static final Size SIZE = new Size(2000, 5_000, 500, 300);

    private final SeededCommunity community = new SeededCommunity(SIZE, 1);

    @Test
    void theSameSeedMakesTheSameAndAnotherOneSomethingElse() {
        SeededCommunity again = new SeededCommunity(SIZE, 1);
        SeededCommunity other = new SeededCommunity(SIZE, 2);

        assertThat(everything(again)).isEqualTo(everything(community));
        assertThat(Collections.disjoint(Set.copyOf(everything(other)), everything(community)))
                .isTrue();
    }

    /** What was made before is made still, whatever the version of Java and of Portwise. */
    @Test
    void theFirstOfTheFirstSeedIsAsEver() {
        UserState user = community.users().next();
        PostState post = community.posts().next();

        assertThat(user.id() + " " + user.name()).isEqualTo("01856b79-9185-7bad-9141-0ddd5426e285 ada.abebe");
        assertThat(post.id() + " " + post.author() + " " + post.title())
                .isEqualTo(
                        "018cc299-2246-7b23-8785-9bd2688d0446 0185becc-fe2d-768d-a572-1ced5bc9eead Late away could bit hour sun than road new");
    }

    @Test
    void thereAreAsManyAsWereAskedFor() {
        assertThat(all(community.users())).hasSize(2000);
        assertThat(all(community.groups())).hasSize(500);
        assertThat(all(community.tags())).hasSize(300);
        assertThat(all(community.posts())).hasSize(5_000);
    }

    @Test
    void idsAreOfVersion7AndRise() {
        for (Iterator<? extends State> kind : List.of(
                community.users(), community.groups(), community.memberships(), community.tags(), community.posts())) {
            List<Identifier> ids = all(kind).stream().map(State::id).toList();

            assertThat(ids)
                    .allMatch(id -> id.value().version() == 7 && id.value().variant() == 2);
            assertThat(ids).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void namesAreUniqueAlsoWhenTheWordsRunOut() {
        SeededCommunity many = new SeededCommunity(new Size(5000, 0, 3000, 2000), 1);

        assertThat(all(many.users()).stream().map(UserState::name)).doesNotHaveDuplicates();
        assertThat(all(many.groups()).stream().map(GroupState::name)).doesNotHaveDuplicates();
        assertThat(all(many.tags()).stream().map(TagState::name)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPointedToIsThere() {
        Set<Identifier> there = new HashSet<>();
        community.users().forEachRemaining(user -> there.add(user.id()));
        community.tags().forEachRemaining(tag -> there.add(tag.id()));
        community.groups().forEachRemaining(group -> there.add(group.id()));

        all(community.groups())
                .forEach(group ->
                        assertThat(there).containsAll(group.owner().stream().toList()));
        all(community.memberships()).forEach(member -> {
            assertThat(there)
                    .contains(member.id())
                    .containsAll(member.joinedOn().keySet());
        });
        all(community.posts())
                .forEach(post -> assertThat(there).contains(post.author()).containsAll(post.tags()));
    }

    @Test
    void nobodyJoinsOrWritesBeforeTheyAreThere() {
        assertThat(all(community.memberships()).stream().flatMap(member -> member.joinedOn().entrySet().stream()))
                .allMatch(joined -> joined.getValue().isAfter(made(joined.getKey())));
        assertThat(all(community.memberships()))
                .allMatch(member -> Collections.min(member.joinedOn().values()).isAfter(made(member.id())));
        assertThat(all(community.posts())).allMatch(post -> made(post.id()).isAfter(made(post.author())));
    }

    @Test
    void aFewHaveVeryMuchAndMostHaveLittle() {
        assertSkewed(
                counted(all(community.posts()).stream().map(PostState::author).toList()), 2000);
        assertSkewed(
                counted(all(community.posts()).stream()
                        .flatMap(post -> post.tags().stream())
                        .toList()),
                300);
        assertSkewed(
                counted(all(community.memberships()).stream()
                        .flatMap(member -> member.joinedOn().keySet().stream())
                        .toList()),
                500);
        assertThat(all(community.memberships()).stream()
                        .mapToInt(MembershipsState::size)
                        .max()
                        .orElse(0))
                .isGreaterThan(20);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Size(0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Size(1, 1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(everything(new SeededCommunity(new Size(0, 0, 3, 0), 1))).hasSize(3);
        assertThat(everything(new SeededCommunity(new Size(1, 2, 0, 0), 1))).hasSize(3);
    }

    /** The first hundredth has more than the last half. */
    private static void assertSkewed(Collection<Long> counts, int of) {
        List<Long> sorted = new ArrayList<>(counts);
        while (sorted.size() < of) {
            sorted.add(0L);
        }
        sorted.sort(Collections.reverseOrder());
        long first = sum(sorted.subList(0, of / 100));
        long lastHalf = sum(sorted.subList(of / 2, of));
        assertThat(first).isGreaterThan(lastHalf).isGreaterThan(sum(sorted) / 10);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static Collection<Long> counted(List<? extends Identifier> ids) {
        Map<Identifier, Long> counts = new HashMap<>();
        ids.forEach(id -> counts.merge(id, 1L, Long::sum));
        return counts.values();
    }

    private static Instant made(Identifier id) {
        return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16);
    }

    private static List<State> everything(SeededCommunity community) {
        List<State> all = new ArrayList<>();
        community.users().forEachRemaining(all::add);
        community.groups().forEachRemaining(all::add);
        community.memberships().forEachRemaining(all::add);
        community.tags().forEachRemaining(all::add);
        community.posts().forEachRemaining(all::add);
        return all;
    }

    private static <S> List<S> all(Iterator<S> kind) {
        List<S> all = new ArrayList<>();
        kind.forEachRemaining(all::add);
        return all;
    }
}
