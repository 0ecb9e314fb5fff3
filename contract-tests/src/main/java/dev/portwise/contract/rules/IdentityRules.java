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
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
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

    @Rule(id = "ID-01", origin = "Jakarta Persistence 3.2 §2.4: the application assigns the identity")
    void theIdGivenAtCreationIsTheIdThatIsStored(Subject on) {
        User alice = user("alice");
        UserId given = alice.id();

        on.given(alice);

        assertThat(alice.id()).isEqualTo(given);
        assertThat(on.probe().ids(Kind.USER)).containsExactly(given.value());
    }

    @Rule(id = "ID-02", origin = "SQLAlchemy: identity and hashing of mapped objects")
    void anObjectIsFoundInAHashSetByItsReloadedTwin(Subject on) {
        User alice = user("alice");
        Set<User> before = new HashSet<>(Set.of(alice));

        on.given(alice);

        User twin = on.ask(repositories -> find(repositories, alice));
        assertThat(before.contains(twin))
                .as("found by its hash code, not by a search")
                .isTrue();
    }

    @Rule(id = "ID-03", origin = "Jakarta Persistence 3.2 §3.3: detached entities are not synchronised")
    void changingAnObjectAfterItsUnitNeverAltersALaterLoad(Subject on) {
        User alice = user("alice");
        on.given(alice);
        User detached = on.ask(repositories -> find(repositories, alice));

        detached.rename(new Username("mallory"));

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(new Username("alice"));
    }

    @Rule(id = "ID-04", origin = "RFC 9562: 16 bytes, most significant first")
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

    @Rule(id = "ID-05", origin = "Repository.byId")
    void anAbsentIdGivesEmpty(Subject on) {
        assertThat(on.<Boolean>ask(repositories ->
                        repositories.users().byId(new UserId(uuid())).isPresent()))
                .isFalse();
    }

    @Rule(id = "ID-06", origin = "Repository.get")
    void gettingAnAbsentIdIsNotFoundAndNamesIt(Subject on) {
        UserId nobody = new UserId(uuid());

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().get(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());
    }

    @Rule(id = "ID-07", origin = "Repository.add: never an upsert, never a merge")
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

    @Rule(id = "ID-08", origin = "Jakarta Persistence 3.2 §3.3.2: EntityExistsException")
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

    @Rule(id = "ID-09", origin = "Repository.add, for every kind of aggregate")
    void postsTagsAndGroupsWithAnIdInUseAreRefusedToo(Subject on) {
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

    @Rule(id = "ID-10", origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
    void withinAUnitTheSameRowIsTheSameObjectByIdAndByName(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> assertThat(repositories.users().get(alice.id())).isSameAs(find(repositories, alice)));
    }

    @Rule(id = "ID-11", origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
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

    @Rule(id = "ID-12", origin = "Repository.byIds")
    void manyIdsGiveThoseThatExistInOrderEachOnce(Subject on) {
        User first = user("first");
        User second = user("second");
        on.given(second, first);

        List<User> found = on.ask(repositories -> repositories
                .users()
                .byIds(List.of(second.id(), new UserId(uuid()), first.id(), second.id()), Fetch.nothing()));

        assertThat(found).containsExactly(first, second);
    }

    @Rule(id = "ID-13", origin = "Repository.add")
    void addingTheSameObjectTwiceIsAddingItOnce(Subject on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "ID-18", origin = "Repository.add; a query may first send pending changes")
    void addingTheSameObjectAgainOnceItWasSentIsStillAddingItOnce(Subject on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        assertThat(alice.revision()).isEqualTo(1);
    }

    @Rule(id = "ID-19", origin = "Repository.add: for a new aggregate; Jakarta Persistence 3.2 §3.3.2 on detached ones")
    void anObjectThatIsStoredAlreadyIsNotAdded(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(alice)))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(find(repositories, alice))))
                .isInstanceOf(AlreadyExists.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "ID-20", origin = "SQLAlchemy: identity and hashing of mapped objects, of every kind")
    void postsTagsGroupsAndMembershipsAreFoundByTheirReloadedTwins(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        Set<Object> before = new HashSet<>(Set.of(post, java, admin, alice.join(admin, NOON)));

        on.given(alice, admin);

        List<Object> twins = on.ask(repositories -> List.of(
                find(repositories, post),
                find(repositories, java),
                find(repositories, admin),
                find(repositories, alice).memberships().iterator().next()));
        assertThat(twins).allMatch(before::contains);
    }
}
