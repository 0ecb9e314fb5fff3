package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.engine.Engines;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which row a refusal names, on each database, and when the store is asked for it. */
class RefusedRowTest {

    private static final UserRow ALICE = user("alice");
    private static final UserRow BOB = user("bob");
    private static final UserRow CAROL = user("carol");
    private static final GroupRow ADMIN = group("admin");
    private static final GroupRow CHESS = group("chess");

    /** MariaDB where the build was told to have one. */
    static Stream<String> engines() {
        return Stream.of("h2", "postgresql", "mariadb")
                .filter(name -> Engines.named(name).orElseThrow().missing().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theOnlyRowOfABatchIsNamedWithoutAQuestion(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE)) {
            assertThat(unit.insert(user("alice"))).hasValueSatisfying(isTaken("alice"));
            assertThat(unit.questions()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofSeveralNamesTheTakenOneIsNamedAfterOneQuestion(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE)) {
            assertThat(unit.insert(BOB, user("alice"), CAROL)).hasValueSatisfying(isTaken("alice"));
            assertThat(unit.questions()).isOne();
        }
        try (Unit unit = Unit.on(engine, ALICE, BOB, CAROL)) {
            assertThat(unit.rename(renamed(BOB, "robert"), renamed(CAROL, "alice")))
                    .hasValueSatisfying(isTaken("alice"));
            assertThat(unit.questions()).isOne();
        }
        try (Unit unit = Unit.on(engine, tag("java"))) {
            assertThat(unit.insert(tag("sql"), tag("java"), tag("xml")))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOfSatisfying(
                                    TagNameTaken.class,
                                    taken -> assertThat(taken.name()).isEqualTo(new TagName("java"))));
        }
        try (Unit unit = Unit.on(engine, ADMIN)) {
            assertThat(unit.insert(CHESS, group("admin"), group("staff")))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOfSatisfying(
                                    GroupNameTaken.class,
                                    taken -> assertThat(taken.name()).isEqualTo(new GroupName("admin"))));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void namesThatReadLikeAnErrorMisleadNobody(String engine) throws SQLException {
        for (String name : List.of(
                "pk_users",
                "uq_users_name",
                "' for key 'primary",
                "\"fk_posts_author: x",
                "public.pk_users index x",
                "=(alice)",
                "\u0436".repeat(50),
                "\uD83D\uDE00")) {
            try (Unit unit = Unit.on(engine, user(name))) {
                assertThat(unit.insert(BOB, user(name), CAROL)).hasValueSatisfying(isTaken(new Username(name).value()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofSeveralIdsTheOneInUseIsNamedWhateverItsBytesAre(String engine) throws SQLException {
        for (String bytes : List.of(
                "01a2119d-fb4d-792c-9eae-9a8a700c9f00",
                "01a2119d-fb4d-792c-83a9-9a8a70e2207f",
                "80000000-0000-7000-8000-000000000027",
                "00000000-0000-0000-0000-000000000000")) {
            UUID id = UUID.fromString(bytes);
            try (Unit unit = Unit.on(engine, new UserRow(new UserId(id), "first", 1))) {
                assertThat(unit.insert(BOB, new UserRow(new UserId(id), "twin", 1), CAROL))
                        .hasValueSatisfying(exists(new UserId(id)));
                assertThat(unit.questions()).isOne();
            }
        }
        PostRow post = post(ALICE);
        try (Unit unit = Unit.on(engine, ALICE, post)) {
            assertThat(unit.insert(post(ALICE), post)).hasValueSatisfying(exists(post.id()));
        }
        TagRow tag = tag("java");
        try (Unit unit = Unit.on(engine, tag)) {
            assertThat(unit.insert(tag("sql"), new TagRow(tag.id(), "xml", 1))).hasValueSatisfying(exists(tag.id()));
        }
        try (Unit unit = Unit.on(engine, ADMIN)) {
            assertThat(unit.insert(CHESS, new GroupRow(ADMIN.id(), "staff", null, 1)))
                    .hasValueSatisfying(exists(ADMIN.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofSeveralMembershipsTheOneThatIsThereIsNamed(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE, BOB, ADMIN, CHESS, member(ALICE, ADMIN), member(BOB, CHESS))) {
            assertThat(unit.insert(member(ALICE, CHESS), member(BOB, CHESS), member(BOB, ADMIN)))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOfSatisfying(
                                    AlreadyMember.class,
                                    there -> assertThat(there.membership())
                                            .isEqualTo(member(BOB, CHESS).id())));
            assertThat(unit.questions()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofMorePairsThanAStatementHasParametersTheOneThatIsThereIsNamed(String engine) throws SQLException {
        List<UserRow> users = IntStream.range(0, 200)
                .mapToObj(number -> user("user " + number))
                .toList();
        List<GroupRow> groups = IntStream.range(0, 200)
                .mapToObj(number -> group("group " + number))
                .toList();
        MembershipRow there = member(users.get(199), groups.get(199));
        Record[] stored =
                Stream.of(users, groups, List.of(there)).flatMap(List::stream).toArray(Record[]::new);
        Record[] rows = users.stream()
                .flatMap(user -> groups.stream().map(group -> member(user, group)))
                .toArray(Record[]::new);

        try (Unit unit = Unit.on(engine, stored)) {
            assertThat(unit.insert(rows))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOfSatisfying(
                                    AlreadyMember.class,
                                    named -> assertThat(named.membership()).isEqualTo(there.id())));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofSeveralEndsTheOneThatIsMissingIsNamed(String engine) throws SQLException {
        UserRow nobody = user("nobody");
        GroupRow nowhere = group("nowhere");
        TagRow java = tag("java");
        TagRow none = tag("none");
        PostRow post = post(ALICE);
        PostRow unstored = post(ALICE);
        try (Unit unit = Unit.on(engine, ALICE, BOB, ADMIN, CHESS, java, post)) {
            assertThat(unit.insert(post(ALICE), post(nobody), post(BOB)))
                    .hasValueSatisfying(isMissing("user", nobody.id()));
            assertThat(unit.questions()).isOne();
            assertThat(unit.insert(owned(ALICE), owned(nobody), owned(BOB)))
                    .hasValueSatisfying(isMissing("user", nobody.id()));
            assertThat(unit.insert(member(ALICE, ADMIN), member(nobody, ADMIN), member(BOB, ADMIN)))
                    .hasValueSatisfying(isMissing("user", nobody.id()));
            assertThat(unit.insert(member(ALICE, ADMIN), member(ALICE, nowhere), member(ALICE, CHESS)))
                    .hasValueSatisfying(isMissing("group", nowhere.id()));
            assertThat(unit.insert(new TagLink(post.id(), java.id()), new TagLink(post.id(), none.id())))
                    .hasValueSatisfying(isMissing("tag", none.id()));
            assertThat(unit.insert(new TagLink(post.id(), java.id()), new TagLink(unstored.id(), java.id())))
                    .hasValueSatisfying(isMissing("post", unstored.id()));
            assertThat(unit.questions()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofSeveralGroupsTheOneWithMembersIsNamed(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE, ADMIN, CHESS, member(ALICE, CHESS))) {
            assertThat(unit.delete(ADMIN.id(), CHESS.id())).hasValueSatisfying(hasMembers(CHESS.id()));
            assertThat(unit.questions()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatTheUnitHoldsTwiceIsFoundWithoutAQuestion(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine)) {
            assertThat(unit.insert(BOB, user("same"), user("same"))).hasValueSatisfying(isTaken("same"));
            assertThat(unit.questions()).isZero();
        }
        try (Unit unit = Unit.on(engine)) {
            assertThat(unit.insert(user("same"))).isEmpty();
            assertThat(unit.insert(BOB, user("same"))).hasValueSatisfying(isTaken("same"));
            assertThat(unit.questions()).isZero();
        }
        try (Unit unit = Unit.on(engine, ALICE, ADMIN, CHESS)) {
            assertThat(unit.insert(member(ALICE, CHESS))).isEmpty();
            assertThat(unit.insert(member(ALICE, ADMIN), member(ALICE, CHESS)))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOf(AlreadyMember.class)
                            .hasMessageContaining(CHESS.id().toString()));
            assertThat(unit.questions()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatTheUnitWroteBeforeIsNotBlamed(String engine) throws SQLException {
        UserRow nobody = user("nobody");
        try (Unit unit = Unit.on(engine, ALICE)) {
            assertThat(unit.insert(BOB)).isEmpty();
            assertThat(unit.insert(post(BOB), post(nobody), post(ALICE)))
                    .hasValueSatisfying(isMissing("user", nobody.id()));
        }
        try (Unit unit = Unit.on(engine, ALICE, BOB, CAROL)) {
            assertThat(unit.delete(ALICE.id())).isEmpty();
            assertThat(unit.rename(renamed(BOB, "robert"))).isEmpty();
            assertThat(unit.insert(user("alice"), user("bob"), user("carol"))).hasValueSatisfying(isTaken("carol"));
        }
        try (Unit unit = Unit.on(
                engine,
                ALICE,
                BOB,
                CAROL,
                ADMIN,
                CHESS,
                group("staff"),
                member(ALICE, ADMIN),
                member(BOB, ADMIN),
                member(CAROL, CHESS))) {
            assertThat(unit.delete(member(ALICE, ADMIN).id())).isEmpty();
            assertThat(unit.delete(BOB.id())).isEmpty();
            assertThat(unit.delete(ADMIN.id(), CHESS.id())).hasValueSatisfying(hasMembers(CHESS.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatTheUnitDeletedBeforeIsMissing(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE, BOB)) {
            assertThat(unit.delete(ALICE.id())).isEmpty();
            assertThat(unit.insert(post(BOB), post(ALICE))).hasValueSatisfying(isMissing("user", ALICE.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whereNothingRefusesAnyMoreTheUnitCanBeRunAgain(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE)) {
            unit.meanwhile(() -> unit.another("delete from users"));

            assertThat(unit.insert(user("alice"), BOB))
                    .hasValueSatisfying(refused -> assertThat(refused).isInstanceOf(Retryable.class));
            assertThat(unit.insert(user("alice"), BOB)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aStoreThatDoesNotAnswerIsUnavailable(String engine) throws SQLException {
        try (Unit unit = Unit.on(engine, ALICE)) {
            unit.meanwhile(unit::lose);

            assertThat(unit.insert(user("alice"), BOB))
                    .hasValueSatisfying(refused -> assertThat(refused)
                            .isInstanceOf(StoreUnavailable.class)
                            .cause()
                            .satisfies(cause -> assertThat(cause.getSuppressed())
                                    .singleElement()
                                    .isInstanceOf(SQLException.class)));
        }
    }

    private static Consumer<DomainException> isTaken(String name) {
        return refused -> assertThat(refused)
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username(name)));
    }

    private static Consumer<DomainException> exists(Identifier id) {
        return refused -> assertThat(refused)
                .isInstanceOfSatisfying(
                        AlreadyExists.class, there -> assertThat(there.id()).isEqualTo(id));
    }

    private static Consumer<DomainException> isMissing(String what, Identifier id) {
        return refused -> assertThat(refused).isInstanceOf(NotFound.class).hasMessage("there is no " + what + " " + id);
    }

    private static Consumer<DomainException> hasMembers(GroupId group) {
        return refused -> assertThat(refused)
                .isInstanceOfSatisfying(
                        GroupHasMembers.class, kept -> assertThat(kept.group()).isEqualTo(group));
    }

    private static UserRow user(String name) {
        return new UserRow(new UserId(UUID.randomUUID()), name, 1);
    }

    private static UserRow renamed(UserRow user, String name) {
        return new UserRow(user.id(), name, 2);
    }

    private static TagRow tag(String name) {
        return new TagRow(new TagId(UUID.randomUUID()), name, 1);
    }

    private static PostRow post(UserRow author) {
        return new PostRow(new PostId(UUID.randomUUID()), new Title("t"), new Content("c"), 1, author.id());
    }

    private static GroupRow group(String name) {
        return new GroupRow(new GroupId(UUID.randomUUID()), name, null, 1);
    }

    private static GroupRow owned(UserRow owner) {
        return new GroupRow(new GroupId(UUID.randomUUID()), "of " + owner.name(), owner.id(), 1);
    }

    private static MembershipRow member(UserRow user, GroupRow group) {
        return new MembershipRow(user.id(), group.id(), Instant.EPOCH, 1);
    }
}
