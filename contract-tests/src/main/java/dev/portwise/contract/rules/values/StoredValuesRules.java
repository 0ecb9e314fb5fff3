package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A value comes back as it was stored, or is refused by the domain. */
abstract class StoredValuesRules {

    private static final String SMILE = "\uD83D\uDE00";

    @Rule(id = "VAL-06", clause = Clause.EVERY_SCRIPT_SURVIVES, origin = "Unicode")
    void everyScriptSurvives(AdapterUnderTest on) {
        for (String text : List.of(SMILE, "שלום עולם", "مرحبا", "e\u0301\u0323", "日本語", "𝔘𝔫𝔦", "a\u200Db")) {
            User alice = user("alice-" + text);
            Post post = alice.write(new PostId(uuid()), new Title(text), new Content(text));
            on.given(alice);

            on.run(repositories -> {
                assertThat(find(repositories, alice).name()).isEqualTo(alice.name());
                assertThat(find(repositories, post).title()).isEqualTo(post.title());
                assertThat(find(repositories, post).content()).isEqualTo(post.content());
            });
        }
    }

    @Rule(
            id = "VAL-07",
            clause = {Clause.EMPTY_IS_NOT_NULL, Clause.WHITE_SPACE_IS_KEPT},
            origin = "MariaDB: the default collation ignores trailing spaces; Oracle: empty is null")
    void anEmptyContentAndWhiteSpaceAtTheEndsOfTextsAreKept(AdapterUnderTest on) {
        User alice = user("alice");
        Post empty = alice.write(new PostId(uuid()), new Title("empty"), new Content(""));
        Post spaces =
                alice.write(new PostId(uuid()), new Title("  spaces "), new Content("  two before, two after  \n"));
        on.given(alice);

        on.run(repositories -> {
            assertThat(find(repositories, empty).content()).isEqualTo(new Content(""));
            assertThat(find(repositories, spaces).title().value()).isEqualTo("  spaces ");
            assertThat(find(repositories, spaces).content().value()).isEqualTo("  two before, two after  \n");
        });
    }

    @Rule(
            id = "VAL-08",
            clause = {Clause.LENGTH_IN_CODE_POINTS, Clause.SIZE_LIMITS_ARE_EXPLICIT},
            origin = "length in code points, not in UTF-16 units or bytes")
    void theLongestValuesFit(AdapterUnderTest on) {
        User alice = User.register(new UserId(uuid()), new Username(SMILE.repeat(Username.MAX_LENGTH)));
        Post post = alice.write(
                new PostId(uuid()),
                new Title(SMILE.repeat(Title.MAX_LENGTH)),
                new Content(SMILE.repeat(Content.MAX_LENGTH)));
        Tag tag = Tag.named(new TagId(uuid()), new TagName(SMILE.repeat(TagName.MAX_LENGTH)));
        Group group = Group.found(new GroupId(uuid()), new GroupName(SMILE.repeat(GroupName.MAX_LENGTH)));
        post.tag(tag);

        on.given(alice, group);

        on.run(repositories -> {
            assertThat(find(repositories, alice)).isEqualTo(alice);
            assertThat(find(repositories, post).title()).isEqualTo(post.title());
            assertThat(find(repositories, post).content()).isEqualTo(post.content());
            assertThat(find(repositories, tag)).isEqualTo(tag);
            assertThat(find(repositories, group)).isEqualTo(group);
        });
    }

    @Rule(
            id = "VAL-09",
            clause = Clause.INSTANTS_TO_THE_MILLISECOND,
            origin = "PostgreSQL rounds, MongoDB cuts, Hibernate keeps microseconds")
    void instantsAreEqualToTheMillisecondInAnyTimeZone(AdapterUnderTest on) {
        TimeZone before = TimeZone.getDefault();
        try {
            int number = 0;
            for (String instant : List.of(
                    "1969-12-31T23:59:59.999Z",
                    "1883-11-18T12:03:57.001Z",
                    "2026-03-29T01:30:00.000Z",
                    "2026-10-25T00:30:00.500Z",
                    "2038-01-19T03:14:08.123Z",
                    "2026-01-01T00:00:00.999999999Z")) {
                User alice = user("user-" + number);
                Group admin = group("group-" + number++);
                alice.join(admin, Instant.parse(instant));
                TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
                on.given(alice, admin);
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

                assertThat(on.<List<Instant>>ask(repositories -> find(repositories, alice).memberships().stream()
                                .map(Membership::joinedOn)
                                .toList()))
                        .containsExactly(Instant.parse(instant).truncatedTo(ChronoUnit.MILLIS));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Rule(
            id = "VAL-11",
            clause = {Clause.UNSTORABLE_CHARACTERS_ARE_REFUSED, Clause.SIZE_LIMITS_ARE_EXPLICIT},
            origin = "value objects refuse what no store could keep")
    void aValueThatBreaksARuleIsRefusedByTheDomainBeforeAnyStatement(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        int before = on.statements().size();

        for (String invalid : List.of("", "\u0000", "\uD83D", "\uDE00a", " a", "a\n", "a\u0007b")) {
            assertRefused("user name", () -> new Username(invalid));
            assertRefused("tag name", () -> new TagName(invalid));
            assertRefused("group name", () -> new GroupName(invalid));
        }
        for (String invalid : List.of("\u0000", "a\uD83D", "\uDE00a")) {
            assertRefused("title", () -> new Title(invalid));
            assertRefused("content", () -> new Content(invalid));
        }
        assertRefused("title", () -> new Title(""));
        assertRefused("user name", () -> new Username("x".repeat(Username.MAX_LENGTH + 1)));
        assertRefused("user name", () -> new Username("\u0130".repeat(Username.MAX_LENGTH)));
        assertRefused("tag name", () -> new TagName("x".repeat(TagName.MAX_LENGTH + 1)));
        assertRefused("group name", () -> new GroupName("x".repeat(GroupName.MAX_LENGTH + 1)));
        assertRefused("title", () -> new Title("x".repeat(Title.MAX_LENGTH + 1)));
        assertRefused("content", () -> new Content("x".repeat(Content.MAX_LENGTH + 1)));

        assertThat(on.statements()).hasSize(before);
    }

    @Rule(
            id = "VAL-34",
            clause = Clause.INSTANTS_TO_THE_MILLISECOND,
            origin =
                    "MariaDB keeps the years 1000 to 9999; beyond its own range a driver throws or stores another time")
    void theFirstAndTheLastTimeOfJoiningAreKeptAndOthersAreRefused(AdapterUnderTest on) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (Instant end : List.of(Membership.EARLIEST, Membership.LATEST)) {
                    User alice = user("alice " + uuid());
                    Group admin = group("admin " + uuid());
                    alice.join(admin, end.plusNanos(999_999));
                    on.given(alice, admin);

                    assertThat(on.<List<Instant>>ask(repositories -> find(repositories, alice).memberships().stream()
                                    .map(Membership::joinedOn)
                                    .toList()))
                            .containsExactly(end);
                    assertThat(on.probe().joinedOn())
                            .as("the time that is stored, as another program reads it")
                            .containsEntry(
                                    new Link(alice.id().value(), admin.id().value()), end);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }

        User bob = user("bob");
        Group chess = group("chess");
        for (Instant beyond :
                List.of(Membership.EARLIEST.minusNanos(1), Membership.LATEST.plusMillis(1), Instant.MIN, Instant.MAX)) {
            assertRefused("time of joining", () -> bob.join(chess, beyond));
        }
        assertThat(bob.memberships()).isEmpty();
    }

    private static void assertRefused(String what, ThrowingCallable value) {
        assertThatThrownBy(value).isInstanceOf(InvalidValue.class).hasMessageContaining(what);
    }
}
