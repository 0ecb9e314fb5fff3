package dev.portwise.application.copy;

import static dev.portwise.application.copy.StorePair.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyStoreTest {

    private static final int USERS = 12;
    private static final Map<Kind, Long> ALL =
            Map.of(Kind.USERS, 12L, Kind.GROUPS, 6L, Kind.MEMBERSHIPS, 18L, Kind.TAGS, 12L, Kind.POSTS, 24L);

    private static final Map<Kind, Long> NONE =
            Map.of(Kind.USERS, 0L, Kind.GROUPS, 0L, Kind.MEMBERSHIPS, 0L, Kind.TAGS, 0L, Kind.POSTS, 0L);

    private final StorePair stores = new StorePair();

    @AfterEach
    void close() {
        stores.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 1000})
    void everythingIsThereAfterwardsWhateverThePage(int pageSize) {
        stores.fillSource(USERS);

        Copied copied = stores.copy(pageSize);

        assertThat(copied).isEqualTo(new Copied(NONE, ALL));
        assertThat(stores.differences()).isEmpty();
    }

    @Test
    void anEmptyStoreIsCopiedToAnEmptyStore() {
        assertThat(stores.copy(10).stored())
                .containsOnlyKeys(Kind.values())
                .allSatisfy((kind, number) -> assertThat(number).isZero());
    }

    @Test
    void revisionsBeginAnewAndAreNoDifference() {
        stores.fillSource(1);
        change(stores.source, repositories -> first(repositories).rename(new Username("renamed")));

        stores.copy(10);

        assertThat(revision(stores.source)).isEqualTo(2);
        assertThat(revision(stores.target)).isEqualTo(1);
        assertThat(stores.differences()).isEmpty();
    }

    @Test
    void aCopyThatEndsAfterAnyUnitIsGoneOnWith() {
        stores.fillSource(USERS);
        int ended = 0;

        for (boolean done = false; !done; ) {
            long before = stores.count(stores.target);
            try {
                stores.copyTo(new EndingUnits(stores.target, 1), 5);
                done = true;
            } catch (StoreUnavailable gone) {
                ended++;
                assertThat(stores.count(stores.target)).isBetween(before, before + 5);
            }
        }

        assertThat(ended).isGreaterThan(10);
        assertThat(stores.copy(5)).isEqualTo(new Copied(ALL, NONE));
        assertThat(stores.differences()).isEmpty();
    }

    @Test
    void unitsWhoseCommitWasNotHeardOfAreNotStoredTwice() {
        stores.fillSource(USERS);

        Copied copied = stores.copyTo(new UnconfirmedUnits(stores.target), 5);

        assertThat(copied.stored()).isEqualTo(ALL);
        assertThat(stores.differences()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfTheTarget")
    void aTargetThatHoldsSomethingElseIsRefusedBeforeAnythingIsWritten(String message, Consumer<Repositories> change) {
        stores.fillSource(USERS);
        assertThatThrownBy(() -> stores.copyTo(new EndingUnits(stores.target, 12), 5))
                .isInstanceOf(StoreUnavailable.class);
        change(stores.target, change);
        stores.writings.clear();

        assertThatThrownBy(() -> stores.copy(5))
                .isInstanceOf(OtherHoldings.class)
                .hasMessageContaining(message);

        assertThat(stores.writings).isNotEmpty().allMatch(sent -> sent.kind() == Statement.Kind.READ);
    }

    @Test
    void nothingIsWrittenAlsoWhereSomethingElseComesAfterWhatIsMissing() {
        stores.fillSource(USERS);
        assertThatThrownBy(() -> stores.copyTo(new EndingUnits(stores.target, 1), 5))
                .isInstanceOf(StoreUnavailable.class);
        change(
                stores.target,
                target -> target.tags()
                        .add(Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName("other"))));
        stores.writings.clear();

        assertThatThrownBy(() -> stores.copy(5)).isInstanceOf(OtherHoldings.class);

        assertThat(stores.writings).isNotEmpty().allMatch(sent -> sent.kind() == Statement.Kind.READ);
    }

    static Stream<Arguments> changesOfTheTarget() {
        return Stream.of(
                told(
                        "has another name than in the source",
                        target -> first(target).rename(new Username("other"))),
                told(
                        " is not in the source",
                        target -> target.users()
                                .add(User.register(
                                        new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("new")))),
                told("where the source has posts", target -> target.posts().remove(firstPost(target))),
                told(
                        "has another content than",
                        target -> firstPost(target).edit(new Title("Post 0 of 0"), new Content(""))),
                told("has another tags than", target -> untag(firstPost(target))),
                told("has another owner than", target -> group(target).disown()),
                told("has another group", CopyStoreTest::leaveOne));
    }

    private static Arguments told(String message, Consumer<Repositories> change) {
        return Arguments.of(message, change);
    }

    @Test
    void whatWasAddedToTheSourceMeanwhileIsCopiedByTheNextRun() {
        stores.fillSource(3);
        stores.copy(2);
        change(stores.source, repositories -> {
            User late = User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("late"));
            late.write(new PostId(UuidCreator.getTimeOrderedEpoch()), new Title("late"), new Content(""));
            repositories.users().add(late);
        });

        Copied copied = stores.copy(2);

        assertThat(copied.stored()).containsEntry(Kind.USERS, 1L).containsEntry(Kind.POSTS, 1L);
        assertThat(stores.differences()).isEmpty();
    }

    @Test
    void aPostOfAUserWhoCameTooLateIsNotStored() {
        stores.fillSource(1);
        UserId late = new UserId(UuidCreator.getTimeOrderedEpoch());
        Progress register = (kind, more) -> {
            if (kind == Kind.TAGS) {
                change(stores.source, repositories -> {
                    User user = User.register(late, new Username("late"));
                    user.write(new PostId(UuidCreator.getTimeOrderedEpoch()), new Title("late"), new Content(""));
                    repositories.users().add(user);
                });
            }
        };

        assertThatThrownBy(() -> new CopyStore(new StoreHoldings(stores.source, 1), stores.target, 1).copy(register))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(late.toString());

        assertThat(new StoreHoldings(stores.target, 10).counts()).containsEntry(Kind.POSTS, 2L);
        stores.copy(10);
        assertThat(stores.differences()).isEmpty();
    }

    @Test
    void aPageCostsTheSameRoundTripsWhateverItsSize() {
        stores.fillSource(5);
        stores.copy(1000);
        int ofFew = stores.writings.size();
        int readOfFew = stores.readings.size();

        try (StorePair many = new StorePair()) {
            many.fillSource(200);
            many.copy(1000);

            assertThat(many.writings).hasSameSizeAs(stores.writings);
            assertThat(many.readings).hasSameSizeAs(stores.readings);
        }
        assertThat(ofFew).isLessThanOrEqualTo(30);
        assertThat(readOfFew).isLessThanOrEqualTo(10);
    }

    private static long revision(UnitOfWork units) {
        return units.<Long, RuntimeException>read(
                repositories -> first(repositories).revision());
    }

    private static User first(Repositories repositories) {
        return repositories
                .users()
                .inIdOrder(PageRequest.first(1), Fetch.nothing())
                .items()
                .get(0);
    }

    private static Post firstPost(Repositories repositories) {
        return repositories
                .posts()
                .inIdOrder(PageRequest.first(1), Fetch.nothing())
                .items()
                .get(0);
    }

    private static void untag(Post post) {
        List.copyOf(post.tags()).forEach(post::untag);
    }

    private static Group group(Repositories repositories) {
        return repositories
                .groups()
                .inIdOrder(PageRequest.first(1), Fetch.nothing())
                .items()
                .get(0);
    }

    /** The first user who is in several groups leaves one of them. */
    private static void leaveOne(Repositories repositories) {
        User several = repositories.users().inIdOrder(PageRequest.first(10), Fetch.nothing()).items().stream()
                .filter(user -> user.groups().size() > 1)
                .findFirst()
                .orElseThrow();
        several.leave(several.groups().get(0));
    }
}
