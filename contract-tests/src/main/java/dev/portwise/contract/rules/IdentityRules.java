package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** ID: identity and round trip. */
public abstract class IdentityRules {

    @Rule(
            id = "ID-01",
            clause = Clause.IDS_COME_FROM_THE_DOMAIN,
            origin = "Jakarta Persistence 3.2 §2.4: the application assigns the identity")
    void theIdGivenAtCreationIsTheIdThatIsStored(Subject on) {
        User alice = user("alice");
        UserId given = alice.id();

        on.given(alice);

        assertThat(alice.id()).isEqualTo(given);
        assertThat(on.probe().ids(Kind.USER)).containsExactly(given.value());
    }

    @Rule(id = "ID-02", clause = Clause.EQUAL_BY_ID_ONLY, origin = "SQLAlchemy: identity and hashing of mapped objects")
    void anObjectIsFoundInAHashSetByItsReloadedTwin(Subject on) {
        User alice = user("alice");
        Set<User> before = new HashSet<>(Set.of(alice));

        on.given(alice);

        assertThat(before).contains(on.<User>ask(repositories -> find(repositories, alice)));
    }

    @Rule(
            id = "ID-03",
            clause = Clause.CHANGES_OUTSIDE_A_UNIT_STAY_OUTSIDE,
            origin = "Jakarta Persistence 3.2 §3.3: detached entities are not synchronised")
    void changingAnObjectAfterItsUnitNeverAltersALaterLoad(Subject on) {
        User alice = user("alice");
        on.given(alice);
        User detached = on.ask(repositories -> find(repositories, alice));

        detached.rename(new Username("mallory"));

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(new Username("alice"));
    }

    @Rule(
            id = "ID-04",
            clause = Clause.EVERY_BYTE_OF_AN_ID_SURVIVES,
            origin = "RFC 9562: 16 bytes, most significant first")
    void everyByteOfAnIdSurvives(Subject on) {
        List<User> users = Stream.of(
                        "00000000-0000-7000-8000-000000000000",
                        "01020304-0506-7708-890a-0b0c0d0e0f10",
                        "7fffffff-ffff-7fff-bfff-ffffffffffff",
                        "ffffffff-ffff-7fff-bfff-fffffffffffe")
                .map(text -> User.register(new UserId(UUID.fromString(text)), new Username("u-" + text)))
                .toList();

        on.given(users.toArray());

        for (User stored : users) {
            assertThat(on.<UserId>ask(repositories ->
                            repositories.users().byId(stored.id()).orElseThrow().id()))
                    .isEqualTo(stored.id());
        }
        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(user -> user.id().value()).toList());
    }

    @Rule(id = "ID-05", clause = Clause.ABSENT_ID_IS_EMPTY, origin = "Repository.byId")
    void anAbsentIdGivesEmpty(Subject on) {
        assertThat(on.<Boolean>ask(repositories ->
                        repositories.users().byId(new UserId(uuid())).isPresent()))
                .isFalse();
    }

    @Rule(id = "ID-06", clause = Clause.GETTING_AN_ABSENT_ID_IS_NOT_FOUND, origin = "Repository.get")
    void gettingAnAbsentIdFailsWithNotFoundAndNamesTheId(Subject on) {
        UserId nobody = new UserId(uuid());

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().get(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());
    }

    @Rule(id = "ID-07", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add: never an upsert, never a merge")
    void addingAnIdThatIsInUseIsRefusedAndNeverOverwrites(Subject on) {
        User alice = user("alice");
        on.given(alice);
        User impostor = User.register(alice.id(), new Username("impostor"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(impostor)))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, refused -> assertThat(refused.id()).isEqualTo(alice.id()));

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(alice.name());
    }

    @Rule(
            id = "ID-08",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Jakarta Persistence 3.2 §3.3.2: EntityExistsException")
    void addingTheIdOfALoadedObjectIsRefusedToo(Subject on) {
        User alice = user("alice");
        on.given(alice);
        User impostor = User.register(alice.id(), new Username("impostor"));

        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, alice);
                    repositories.users().add(impostor);
                }))
                .isInstanceOf(AlreadyExists.class);
    }

    @Rule(id = "ID-09", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add, for every kind of aggregate")
    void anIdInUseIsRefusedForPostsAndTagsAndGroupsToo(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag tag = tag("java");
        Group group = group("admin");
        on.given(alice, tag, group);

        assertThatThrownBy(() -> on.run(
                        repositories -> find(repositories, alice).write(post.id(), post.title(), post.content())))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() ->
                        on.run(repositories -> repositories.tags().add(Tag.named(tag.id(), new TagName("other")))))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(
                        repositories -> repositories.groups().add(Group.found(group.id(), new GroupName("other")))))
                .isInstanceOf(AlreadyExists.class);
    }

    @Rule(
            id = "ID-10",
            clause = Clause.SAME_ROW_IS_THE_SAME_OBJECT,
            origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
    void withinAUnitTheSameRowIsTheSameObjectByIdAndByName(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> assertThat(repositories.users().get(alice.id())).isSameAs(find(repositories, alice)));
    }

    @Rule(
            id = "ID-11",
            clause = Clause.SAME_OBJECT_BY_ANY_PATH,
            origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
    void anObjectReachedThroughARelationIsTheSameObject(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Post post = post(alice, "one");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, post).author().orElseThrow();

            assertThat(loaded).isSameAs(find(repositories, alice));
            assertThat(loaded.posts().iterator().next()).isSameAs(find(repositories, post));
            assertThat(find(repositories, admin).members().get(0)).isSameAs(loaded);
            assertThat(loaded.memberships().iterator().next())
                    .isSameAs(find(repositories, admin).memberships().iterator().next());
        });
    }

    @Rule(id = "ID-12", clause = Clause.MANY_IDS_GIVE_EACH_ONCE, origin = "Repository.byIds")
    void readingManyIdsGivesEachThatExistsOnceAndInOrder(Subject on) {
        User first = user("first");
        User second = user("second");
        on.given(second, first);

        List<User> found = on.ask(repositories -> repositories
                .users()
                .byIds(List.of(second.id(), new UserId(uuid()), first.id(), second.id()), Fetch.nothing()));

        assertThat(found).containsExactly(first, second);
    }

    @Rule(id = "ID-13", clause = Clause.ADDED_TWICE_IS_ADDED_ONCE, origin = "Repository.add")
    void addingTheSameObjectTwiceIsAddingItOnce(Subject on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "ID-14", clause = Clause.ADDED_TWICE_IS_ADDED_ONCE, origin = "Repository.add")
    void addingTheSameObjectAgainAfterItWasSentIsStillAddingItOnce(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");

        on.run(repositories -> {
            repositories.users().add(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            repositories.users().add(alice);
            repositories.posts().add(post);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
    }

    @Rule(id = "ID-15", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add: what belongs to an aggregate")
    void twoNewPostsOfOneIdAreRefusedAndNeitherIsStored(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);
        PostId id = new PostId(uuid());

        assertThatThrownBy(() -> on.run(repositories -> repositories
                        .users()
                        .byIds(List.of(alice.id(), bob.id()), Fetch.nothing())
                        .forEach(user -> user.write(id, new Title("one"), new Content("")))))
                .isInstanceOf(AlreadyExists.class);

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }
}
