package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A name that is taken is refused and named. */
abstract class UniqueNamesRules {

    /** A kind with unique names: how one is added with a name, and how the stored one of a name is renamed. */
    private record Naming(
            Class<? extends DomainException> taken,
            BiConsumer<Repositories, String> add,
            BiFunction<Repositories, String, Consumer<String>> renaming) {

        /** Gives a name to a new one or to a stored one, which is loaded now. */
        Consumer<String> taker(boolean added, Repositories in, String stored) {
            return added ? name -> add.accept(in, name) : renaming.apply(in, stored);
        }
    }

    private static final List<Naming> NAMINGS = List.of(
            new Naming(UsernameTaken.class, (in, name) -> in.users().add(user(name)), (in, name) -> {
                User user = in.users().byName(new Username(name)).orElseThrow();
                return to -> user.rename(new Username(to));
            }),
            new Naming(TagNameTaken.class, (in, name) -> in.tags().add(tag(name)), (in, name) -> {
                Tag tag = in.tags().byName(new TagName(name)).orElseThrow();
                return to -> tag.rename(new TagName(to));
            }),
            new Naming(GroupNameTaken.class, (in, name) -> in.groups().add(group(name)), (in, name) -> {
                Group group = in.groups().byName(new GroupName(name)).orElseThrow();
                return to -> group.rename(new GroupName(to));
            }));

    @Rule(id = "VAL-01", clause = Clause.USERNAME_TAKEN_NAMES_IT, origin = "the seed: unique user names")
    void aTakenUserNameIsRefusedAndNamed(AdapterUnderTest on) {
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

    @Rule(
            id = "VAL-04",
            clause = Clause.USERNAME_TAKEN_NAMES_IT,
            origin = "renaming meets the same constraint as adding")
    void renamingToATakenNameIsRefused(AdapterUnderTest on) {
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
    void renamingToATakenNameIsRefusedAlsoBesideSomethingNew(AdapterUnderTest on) {
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
            id = "VAL-15",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "UsernameTaken, TagNameTaken, GroupNameTaken: in the store or in the same unit")
    void twoOfOneNameAddedInOneUnitAreRefused(AdapterUnderTest on) {
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

    @Rule(id = "VAL-03", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "Tags, Groups: unique names")
    void takenTagAndGroupNamesAreRefusedAndNamed(AdapterUnderTest on) {
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
            id = "VAL-26",
            clause = Clause.USERNAME_TAKEN_NAMES_IT,
            origin = "a user who must come early, for a post that moves to them, is refused as any other")
    void aNewUserWhoTakesAPostFromARemovedOneIsRefusedATakenName(AdapterUnderTest on) {
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

    @Rule(id = "VAL-19", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "an error names the row it is about")
    void ofSeveralNewTagsTheOneThatIsTakenIsNamedInAnyScript(AdapterUnderTest on) {
        on.given(tag("\uD83D\uDE00"));

        assertThatThrownBy(() -> on.given(tag("java"), tag("\uD83D\uDE00")))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("\uD83D\uDE00")));
    }

    @Rule(id = "VAL-28", clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE, origin = "an error names the row it is about")
    void aTakenNameIsNamedAmongOthersThatAreWordsOfErrors(AdapterUnderTest on) {
        for (List<String> names : List.of(
                List.of("key", "uq_tags_name", "ab"),
                List.of("values", "uq_users_name", "pk_users"),
                List.of("exists", "uq_user_group_name", "into users ("))) {
            String name = names.get(2);
            on.given(tag(name), group(name), user(name));

            assertThatThrownBy(() -> on.given(names.stream().map(Fixtures::tag).toArray()))
                    .isInstanceOfSatisfying(
                            TagNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new TagName(name)));
            assertThatThrownBy(
                            () -> on.given(names.stream().map(Fixtures::group).toArray()))
                    .isInstanceOfSatisfying(
                            GroupNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new GroupName(name)));
            assertThatThrownBy(() -> on.given(names.stream().map(Fixtures::user).toArray()))
                    .isInstanceOfSatisfying(
                            UsernameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(new Username(name)));
        }
    }

    @Rule(
            id = "VAL-29",
            clause = Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE,
            origin = "MariaDB's errors have room for 64 bytes of a value")
    void ofSeveralLongNamesThatBeginAlikeTheOneThatIsTakenIsNamed(AdapterUnderTest on) {
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

    @Rule(
            id = "VAL-33",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "an error that repeats the name must not be taken for another error")
    void aNameThatReadsLikeAnErrorIsTakenAndAnIdInUseIsNot(AdapterUnderTest on) {
        for (String name : List.of(
                "e11000 duplicate key error",
                "x.users index: _id_ dup key: { _id: 1 }",
                "index: name_1 dup key: { name: \"x\" }",
                "' for key 'primary",
                "public.pk_users index public.primary_key_4",
                "\"public.pk_tags on public.tags(id)\" [23505-240]",
                "constraint `pk_user_group` foreign key (`id`)",
                "key (id)=(x) already exists.")) {
            User user = user(name);
            Tag tag = tag(name);
            Group group = group(name);
            on.given(user, tag, group);

            assertThatThrownBy(() -> on.given(user(name)))
                    .isInstanceOfSatisfying(
                            UsernameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(user.name()));
            assertThatThrownBy(() -> on.given(tag(name)))
                    .isInstanceOfSatisfying(
                            TagNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(tag.name()));
            assertThatThrownBy(() -> on.given(group(name)))
                    .isInstanceOfSatisfying(
                            GroupNameTaken.class,
                            taken -> assertThat(taken.name()).isEqualTo(group.name()));
            assertThatThrownBy(() -> on.given(User.register(user.id(), new Username("n" + name))))
                    .isInstanceOfSatisfying(
                            AlreadyExists.class, taken -> assertThat(taken.id()).isEqualTo(user.id()));
            assertThatThrownBy(() -> on.given(Tag.named(tag.id(), new TagName("n" + name))))
                    .isInstanceOfSatisfying(
                            AlreadyExists.class, taken -> assertThat(taken.id()).isEqualTo(tag.id()));
            assertThatThrownBy(() -> on.given(Group.found(group.id(), new GroupName("n" + name))))
                    .isInstanceOfSatisfying(
                            AlreadyExists.class, taken -> assertThat(taken.id()).isEqualTo(group.id()));
        }
    }

    @Rule(
            id = "VAL-36",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "the store has the name from this very unit, which asks elsewhere who holds it")
    void aNameThatTheUnitItselfTookIsTakenHoweverItTookIt(AdapterUnderTest on) {
        List<Boolean> both = List.of(true, false);
        for (Naming naming : NAMINGS) {
            both.forEach(first -> both.forEach(
                    sent -> both.forEach(second -> assertTakenByTheUnit(on, naming, first, sent, second))));
        }
    }

    private static void assertTakenByTheUnit(
            AdapterUnderTest on, Naming naming, boolean firstIsAdded, boolean sent, boolean secondIsAdded) {
        String number = Fixtures.uuid().toString();
        on.run(in -> List.of("one " + number, "two " + number)
                .forEach(name -> naming.add().accept(in, name)));

        Ending unit = Ending.of(() -> on.run(in -> {
            Consumer<String> first = naming.taker(firstIsAdded, in, "one " + number);
            Consumer<String> second = naming.taker(secondIsAdded, in, "two " + number);
            first.accept("new " + number);
            if (sent) {
                in.users().count();
            }
            second.accept("new " + number);
        }));

        assertThat(unit.isA(naming.taken()) && unit.toString().contains("new " + number))
                .as(
                        "a name that a unit gave to a %s one%s and then to a %s one is %s; %s",
                        firstIsAdded ? "new" : "stored",
                        sent ? ", asked for how many there are," : "",
                        secondIsAdded ? "new" : "stored",
                        naming.taken().getSimpleName(),
                        unit)
                .isTrue();
    }
}
