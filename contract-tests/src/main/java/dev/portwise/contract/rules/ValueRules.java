package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
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
import dev.portwise.domain.port.Fetch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** VAL: values and constraints. */
public abstract class ValueRules {
    private static final String SMILE = "\uD83D\uDE00";

    @Rule(id = "VAL-01", clause = Clause.USERNAME_TAKEN_NAMES_IT, origin = "the seed: unique user names")
    void aTakenUserNameIsRefusedAndNamed(Subject on) {
        on.given(user("alice"));

        assertThatThrownBy(() ->
                        on.run(repositories -> repositories.users().addAll(List.of(user("bob"), user("alice")))))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("alice")))
                .hasMessageContaining("alice");

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        }
    }

    @Rule(id = "VAL-02", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void twoUsersExchangeTheirNamesInOneUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);

        on.run(repositories -> {
            User one = find(repositories, alice);
            User other = find(repositories, bob);
            one.rename(new Username("bob"));
            other.rename(new Username("alice"));
        });

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id(), 2).name()).isEqualTo(new Username("bob"));
            assertThat(repositories.users().get(bob.id(), 2).name()).isEqualTo(new Username("alice"));
        });
    }

    @Rule(id = "VAL-03", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "Tags, Groups: unique names")
    void takenTagAndGroupNamesAreRefusedAndNamed(Subject on) {
        on.given(tag("java"), group("admin"));

        assertThatThrownBy(() -> on.given(tag("java")))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("java")))
                .hasMessageContaining("java");
        assertThatThrownBy(() -> on.given(group("admin")))
                .isInstanceOfSatisfying(
                        GroupNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new GroupName("admin")))
                .hasMessageContaining("admin");
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
    }

    @Rule(
            id = "VAL-04",
            clause = Clause.USERNAME_TAKEN_NAMES_IT,
            origin = "renaming meets the same constraint as adding")
    void renamingToATakenNameIsRefused(Subject on) {
        User alice = user("alice");
        on.given(alice, user("bob"));

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, alice).rename(new Username("bob"))))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("bob")));
    }

    @Rule(
            id = "VAL-21",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "renames and inserts meet the constraint in one flush, or in two")
    void renamingToATakenNameIsRefusedAlsoBesideSomethingNew(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        on.given(alice, user("bob"), admin, group("chess"), java, tag("kotlin"));

        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, alice).rename(new Username("bob"));
                    repositories.users().add(user("carol"));
                }))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("bob")));
        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, admin).rename(new GroupName("chess"));
                    repositories.groups().add(group("go"));
                }))
                .isInstanceOfSatisfying(
                        GroupNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new GroupName("chess")));
        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, java).rename(new TagName("kotlin"));
                    repositories.tags().add(tag("scala"));
                }))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("kotlin")));
    }

    @Rule(
            id = "VAL-22",
            clause = Clause.UNKNOWN_OWNER_IS_REFUSED,
            origin = "what a unit has written and removed again is not there any more")
    void aGroupCannotBeHandedToSomebodyWhoWasRemovedInTheUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(alice);
                    assertThat(repositories.users().count()).isEqualTo(1);
                    repositories.users().remove(alice);
                    assertThat(repositories.users().count()).isZero();
                    admin.handTo(alice.id());
                    repositories.groups().add(admin);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(alice.id().toString());

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
    }

    @Rule(id = "VAL-05", clause = Clause.NAME_GIVEN_UP_IS_FREE, origin = "order of writes within one unit")
    void aNameGivenUpIsFreeInTheSameUnit(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            find(repositories, alice).rename(new Username("alicia"));
            repositories.users().add(user("alice"));
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(2);
    }

    @Rule(
            id = "VAL-20",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "a unique key is checked row by row, so the giver must be written before the taker")
    void aNameIsPassedOnWhoeverComesFirst(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        Tag java = tag("java");
        Tag kotlin = tag("kotlin");
        on.given(alice, bob, admin, chess, java, kotlin);

        on.run(repositories -> {
            User taker = find(repositories, alice);
            find(repositories, bob).rename(new Username("robert"));
            taker.rename(bob.name());
            Group takingGroup = find(repositories, admin);
            find(repositories, chess).rename(new GroupName("go"));
            takingGroup.rename(chess.name());
            Tag takingTag = find(repositories, java);
            find(repositories, kotlin).rename(new TagName("scala"));
            takingTag.rename(kotlin.name());
        });
        on.run(repositories -> {
            User taker = repositories.users().get(bob.id());
            repositories.users().get(alice.id()).rename(alice.name());
            taker.rename(bob.name());
            Group takingGroup = repositories.groups().get(chess.id());
            repositories.groups().get(admin.id()).rename(admin.name());
            takingGroup.rename(chess.name());
            Tag takingTag = repositories.tags().get(kotlin.id());
            repositories.tags().get(java.id()).rename(java.name());
            takingTag.rename(kotlin.name());
        });

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(alice.name());
            assertThat(repositories.users().get(bob.id()).name()).isEqualTo(bob.name());
            assertThat(repositories.groups().get(admin.id()).name()).isEqualTo(admin.name());
            assertThat(repositories.groups().get(chess.id()).name()).isEqualTo(chess.name());
            assertThat(repositories.tags().get(java.id()).name()).isEqualTo(java.name());
            assertThat(repositories.tags().get(kotlin.id()).name()).isEqualTo(kotlin.name());
        });
    }

    @Rule(
            id = "VAL-23",
            clause = {Clause.NAME_GIVEN_UP_IS_FREE, Clause.OWNER_IS_STORED},
            origin = "a group that gives up its name is written early, its new owner earlier still")
    void aGroupHandedToANewUserGivesItsNameToANewGroup(Subject on) {
        Group admin = group("admin");
        on.given(admin);
        User bob = user("bob");
        Group next = group("admin");

        on.run(repositories -> {
            Group renamed = find(repositories, admin);
            renamed.rename(new GroupName("root"));
            renamed.handTo(bob.id());
            repositories.users().add(bob);
            repositories.groups().add(next);
        });

        on.run(repositories -> {
            assertThat(repositories.groups().byName(new GroupName("admin"))).contains(next);
            assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin);
        });
    }

    @Rule(
            id = "VAL-24",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "a unique key is checked row by row, also for what a relation brings along")
    void aTagThatOnlyAPostBringsTakesANameThatWasGivenUp(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);
        Tag next = tag("java");

        on.run(repositories -> {
            Post tagged = find(repositories, post);
            find(repositories, java).rename(new TagName("jdk"));
            tagged.tag(next);
        });

        on.run(repositories -> {
            assertThat(repositories.tags().byName(new TagName("java"))).contains(next);
            assertThat(find(repositories, post).tags()).containsExactly(next);
        });
    }

    @Rule(
            id = "VAL-25",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin =
                    "a user who must come early, for a post that moves to them, still comes after who gives up the name")
    void aNewUserWhoTakesAPostFromARemovedOneTakesANameThatWasGivenUp(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        User next = user("bob");

        on.run(repositories -> {
            User author = find(repositories, alice);
            User renamed = find(repositories, bob);
            Post moved = find(repositories, post);
            renamed.rename(new Username("robert"));
            repositories.users().add(next);
            moved.moveTo(next);
            repositories.users().remove(author);
        });

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("bob"))).contains(next);
            assertThat(find(repositories, post).author()).contains(next);
        });
    }

    @Rule(
            id = "VAL-26",
            clause = Clause.USERNAME_TAKEN_NAMES_IT,
            origin = "a user who must come early, for a post that moves to them, is refused as any other")
    void aNewUserWhoTakesAPostFromARemovedOneIsRefusedATakenName(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        User next = user("bob");

        assertThatThrownBy(() -> on.run(repositories -> {
                    User author = find(repositories, alice);
                    Post moved = find(repositories, post);
                    repositories.users().add(next);
                    moved.moveTo(next);
                    repositories.users().remove(author);
                }))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(bob.name()));
    }

    @Rule(
            id = "VAL-27",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "who is removed after a post has left for a new user is still there when names are taken")
    void theNameOfARemovedUserIsFreeAlsoWhereTheirPostsMoveToANewOne(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Post one = post(alice, "one");
        Post two = post(carol, "two");
        on.given(alice, bob, carol);
        User namesake = user("alice");
        User dave = user("dave");

        on.run(repositories -> {
            User removed = find(repositories, alice);
            Post moved = find(repositories, one);
            repositories.users().add(namesake);
            moved.moveTo(namesake);
            repositories.users().remove(removed);
        });
        on.run(repositories -> {
            User removed = find(repositories, carol);
            User renamed = find(repositories, bob);
            Post moved = find(repositories, two);
            repositories.users().add(dave);
            moved.moveTo(dave);
            removed.rename(bob.name());
            renamed.rename(carol.name());
            repositories.users().remove(removed);
        });

        on.run(repositories -> {
            assertThat(repositories.users().byName(alice.name())).contains(namesake);
            assertThat(repositories.users().byName(carol.name())).contains(bob);
            assertThat(find(repositories, one).author()).contains(namesake);
            assertThat(find(repositories, two).author()).contains(dave);
            assertThat(repositories.users().count()).isEqualTo(3);
        });
    }

    @Rule(id = "VAL-06", clause = Clause.EVERY_SCRIPT_SURVIVES, origin = "Unicode")
    void everyScriptSurvives(Subject on) {
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
    void anEmptyContentAndWhiteSpaceAtTheEndsOfTextsAreKept(Subject on) {
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
    void theLongestValuesFit(Subject on) {
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
    void instantsAreEqualToTheMillisecondInAnyTimeZone(Subject on) {
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
            id = "VAL-10",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "MariaDB: the default collation ignores case and accents")
    void namesThatDifferInAccentsOnlyAreDifferentNames(Subject on) {
        on.given(user("resume"), user("résumé"), group("Admin"), group("admin"), tag("java"));

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("RESUME"))).isPresent();
            assertThat(repositories.users().byName(new Username("resumé"))).isEmpty();
            assertThat(repositories.groups().byName(new GroupName("ADMIN"))).isEmpty();
            assertThat(repositories.tags().byName(new TagName("JAVA"))).isPresent();
        });
    }

    @Rule(
            id = "VAL-11",
            clause = {Clause.UNSTORABLE_CHARACTERS_ARE_REFUSED, Clause.SIZE_LIMITS_ARE_EXPLICIT},
            origin = "value objects refuse what no store could keep")
    void aValueThatBreaksARuleIsRefusedByTheDomainBeforeAnyStatement(Subject on) {
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

    @Rule(id = "VAL-12", clause = Clause.UNKNOWN_OWNER_IS_REFUSED, origin = "Groups: an owner who does not exist")
    void aGroupCannotBeHandedToSomebodyWhoIsNotStored(Subject on) {
        Group admin = group("admin");
        on.given(admin);
        UserId nobody = new UserId(uuid());

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).handTo(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());

        assertThat(on.<Boolean>ask(
                        repositories -> find(repositories, admin).owner().isPresent()))
                .isFalse();
    }

    @Rule(id = "VAL-13", clause = Clause.OWNER_IS_STORED, origin = "Groups.ownedBy")
    void anOwnerIsStoredChangedAndTakenAway(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(alice.id())).containsExactly(admin));
        on.run(repositories -> find(repositories, admin).handTo(bob.id()));
        on.run(repositories -> {
            assertThat(repositories.groups().ownedBy(alice.id())).isEmpty();
            assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin);
        });
        on.run(repositories -> find(repositories, admin).disown());
        on.run(repositories -> assertThat(find(repositories, admin).owner()).isEmpty());
    }

    @Rule(
            id = "VAL-14",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "Unicode normalisation form C; MariaDB: the default collation compares for itself")
    void aNameIsFoundInWhicheverFormAndCaseItIsWritten(Subject on) {
        String composed = "\u00E9mile";
        String decomposed = "E\u0301mile";
        User emile = user(decomposed);
        Tag tag = tag(decomposed);
        Group group = group(decomposed);
        Post post = emile.write(new PostId(uuid()), new Title(decomposed), new Content(decomposed));
        on.given(emile, tag, group);

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username(composed))).contains(emile);
            assertThat(repositories.tags().byName(new TagName(composed))).contains(tag);
            assertThat(repositories.groups().byName(new GroupName("\u00C9mile")))
                    .contains(group);
            assertThat(repositories.groups().byName(new GroupName(composed))).isEmpty();
            assertThat(find(repositories, emile).name().value()).isEqualTo(composed);
            assertThat(find(repositories, post).title().value()).isEqualTo("\u00C9mile");
            assertThat(find(repositories, post).content().value()).isEqualTo("\u00C9mile");
        });
        assertThatThrownBy(() -> on.given(user(composed))).isInstanceOf(UsernameTaken.class);
    }

    @Rule(
            id = "VAL-15",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "UsernameTaken, TagNameTaken, GroupNameTaken: in the store or in the same unit")
    void twoOfOneNameAddedInOneUnitAreRefused(Subject on) {
        assertThatThrownBy(() -> on.given(user("same"), user("same")))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("same")));
        assertThatThrownBy(() -> on.given(tag("same"), tag("same")))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("same")));
        assertThatThrownBy(() -> on.given(group("same"), group("same")))
                .isInstanceOfSatisfying(
                        GroupNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new GroupName("same")));

        int most = on.guarantees(Guarantee.ATOMIC_UNITS) ? 0 : 1;
        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Rule(
            id = "VAL-16",
            clause = Clause.OWNER_IS_STORED,
            origin = "order of writes within one unit: an owner goes before the group, whichever was added first")
    void aGroupIsHandedToAUserWhoIsNewInTheSameUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());

        on.given(admin, alice);

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(alice.id())).containsExactly(admin));
    }

    @Rule(
            id = "VAL-17",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "Unicode: canonically equal texts; every text is kept in NFC")
    void aNameIsTheSameHoweverItsAccentsAreWritten(Subject on) {
        User alice = user("re\u0301sume\u0301");
        Group admin = group("re\u0301sume\u0301");
        Post post = post(alice, "re\u0301sume\u0301");
        on.given(alice, admin);

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("r\u00E9sum\u00E9")))
                    .contains(alice);
            assertThat(repositories.groups().byName(new GroupName("r\u00E9sum\u00E9")))
                    .contains(admin);
            assertThat(find(repositories, post).title()).isEqualTo(new Title("r\u00E9sum\u00E9"));
        });
        assertThatThrownBy(() -> on.given(user("r\u00E9sum\u00E9"))).isInstanceOf(UsernameTaken.class);
    }

    @Rule(
            id = "VAL-18",
            clause = Clause.OWNER_IS_STORED,
            origin = "Groups: the owner comes before the group that names it")
    void aStoredGroupIsHandedToAUserWhoIsNewInTheSameUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group staff = group("staff");
        staff.handTo(alice.id());
        on.given(alice, admin, staff);

        on.run(repositories -> {
            User owner = find(repositories, alice);
            Group first = find(repositories, admin);
            Group second = find(repositories, staff);
            repositories.users().add(bob);
            first.handTo(bob.id());
            second.handTo(bob.id());
            repositories.users().remove(owner);
        });

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin, staff));
    }

    @Rule(id = "VAL-19", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "an error names the row it is about")
    void ofSeveralNewTagsTheOneThatIsTakenIsNamedInAnyScript(Subject on) {
        on.given(tag("\uD83D\uDE00"));

        assertThatThrownBy(() -> on.given(tag("java"), tag("\uD83D\uDE00")))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("\uD83D\uDE00")));
    }

    @Rule(id = "VAL-28", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "an error names the row it is about")
    void aTakenNameIsNamedAmongOthersThatAreWordsOfErrors(Subject on) {
        for (List<String> names : List.of(
                List.of("key", "uq_tags_name", "ab"),
                List.of("values", "uq_users_name", "pk_users"),
                List.of("exists", "uq_user_group_name", "into users ("))) {
            String name = names.get(2);
            on.given(tag(name), group(name), user(name));

            assertThatThrownBy(() -> on.given(names.stream().map(Examples::tag).toArray()))
                    .isInstanceOfSatisfying(
                            TagNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new TagName(name)));
            assertThatThrownBy(
                            () -> on.given(names.stream().map(Examples::group).toArray()))
                    .isInstanceOfSatisfying(
                            GroupNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new GroupName(name)));
            assertThatThrownBy(() -> on.given(names.stream().map(Examples::user).toArray()))
                    .isInstanceOfSatisfying(
                            UsernameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new Username(name)));
        }
    }

    @Rule(
            id = "VAL-29",
            clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE,
            origin = "MariaDB's errors have room for 64 bytes of a value")
    void ofSeveralLongNamesThatBeginAlikeTheOneThatIsTakenIsNamed(Subject on) {
        String name = "\u0436".repeat(Username.MAX_LENGTH - 1);
        String groupName = "g".repeat(GroupName.MAX_LENGTH - 1);
        Group admin = group("admin");
        Group chess = group("chess");
        on.given(user(name + 2), tag(name + 2), group(groupName + 2), admin, chess);

        assertThatThrownBy(() -> on.given(user(name + 1), user(name + 2), user(name + 3)))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username(name + 2)));
        assertThatThrownBy(() -> on.given(tag(name + 1), tag(name + 2), tag(name + 3)))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName(name + 2)));
        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, admin).rename(new GroupName(groupName + 1));
                    repositories.groups().get(chess.id()).rename(new GroupName(groupName + 2));
                }))
                .isInstanceOfSatisfying(
                        GroupNameTaken.class,
                        taken -> assertThat(taken.name()).isEqualTo(new GroupName(groupName + 2)));
    }

    @Rule(id = "VAL-30", clause = Clause.UNKNOWN_OWNER_IS_REFUSED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralOwnersTheOneWhoIsNotStoredIsNamed(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);
        UserId nobody = new UserId(uuid());
        List<Group> groups = List.of(group("admin"), group("chess"), group("staff"));
        groups.get(0).handTo(alice.id());
        groups.get(1).handTo(nobody);
        groups.get(2).handTo(bob.id());

        assertThatThrownBy(() -> on.given(groups.toArray()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());
    }

    private static void assertRefused(String what, ThrowingCallable value) {
        assertThatThrownBy(value).isInstanceOf(InvalidValue.class).hasMessageContaining(what);
    }

    @Rule(id = "VAL-31", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void groupsAndTagsExchangeTheirNamesInOneUnit(Subject on) {
        Group admins = group("admin");
        Group editors = group("editor");
        Tag java = tag("java");
        Tag sql = tag("sql");
        on.given(admins, editors, java, sql);

        on.run(repositories -> {
            repositories.groups().get(admins.id()).rename(new GroupName("editor"));
            repositories.groups().get(editors.id()).rename(new GroupName("admin"));
            repositories.tags().get(java.id()).rename(new TagName("sql"));
            repositories.tags().get(sql.id()).rename(new TagName("java"));
        });

        on.run(repositories -> {
            assertThat(repositories.groups().get(admins.id(), 2).name()).isEqualTo(new GroupName("editor"));
            assertThat(repositories.groups().get(editors.id(), 2).name()).isEqualTo(new GroupName("admin"));
            assertThat(repositories.tags().get(java.id(), 2).name()).isEqualTo(new TagName("sql"));
            assertThat(repositories.tags().get(sql.id(), 2).name()).isEqualTo(new TagName("java"));
        });
    }

    @Rule(id = "VAL-32", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void threeUsersPassTheirNamesOnInACircleWhileAFourthTakesOneGivenUp(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        User dave = user("dave");
        User eve = user("dave");
        on.given(alice, bob, carol, dave);

        on.run(repositories -> {
            List<User> users =
                    repositories.users().byIds(List.of(alice.id(), bob.id(), carol.id(), dave.id()), Fetch.nothing());
            users.get(0).rename(new Username("bob"));
            users.get(1).rename(new Username("carol"));
            users.get(2).rename(new Username("alice"));
            users.get(3).rename(new Username("david"));
            repositories.users().add(eve);
        });

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("alice"))).contains(carol);
            assertThat(repositories.users().byName(new Username("bob"))).contains(alice);
            assertThat(repositories.users().byName(new Username("carol"))).contains(bob);
            assertThat(repositories.users().byName(new Username("dave"))).contains(eve);
            assertThat(repositories.users().byName(new Username("david"))).contains(dave);
        });
    }
}
