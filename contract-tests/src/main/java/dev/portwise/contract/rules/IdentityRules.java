package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
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
import dev.portwise.domain.port.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        Set<Object> before = new HashSet<>(Set.of(alice, post, java, admin, alice.join(admin, NOON)));

        on.given(alice, java, admin);

        Set<Object> twins = on.ask(repositories -> {
            User twin = find(repositories, alice);
            twin.rename(new Username("alicia"));
            return Set.of(
                    twin,
                    find(repositories, post),
                    find(repositories, java),
                    find(repositories, admin),
                    twin.memberships().iterator().next());
        });
        assertThat(before.containsAll(twins)).isTrue();
        assertThat(twins.containsAll(before)).isTrue();
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

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(alice.name());
            assertThat(repositories.users().get(alice.id()).revision()).isEqualTo(1);
        });
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

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(alice.name());
    }

    @Rule(id = "ID-09", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add, for every kind of aggregate")
    void anIdInUseIsRefusedForPostsAndTagsAndGroupsToo(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag tag = tag("java");
        Group group = group("admin");
        on.given(alice, tag, group);

        assertThatThrownBy(() -> on.run(
                        repositories -> find(repositories, alice).write(post.id(), new Title("other"), post.content())))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() ->
                        on.run(repositories -> repositories.tags().add(Tag.named(tag.id(), new TagName("other")))))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(
                        repositories -> repositories.groups().add(Group.found(group.id(), new GroupName("other")))))
                .isInstanceOf(AlreadyExists.class);

        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(post.title());
            assertThat(repositories.tags().get(tag.id()).name()).isEqualTo(tag.name());
            assertThat(repositories.groups().get(group.id()).name()).isEqualTo(group.name());
        });
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
        Tag java = tag("java");
        post.tag(java);
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, post).author().orElseThrow();

            assertThat(loaded).isSameAs(find(repositories, alice));
            assertThat(loaded.posts().iterator().next()).isSameAs(find(repositories, post));
            assertThat(find(repositories, admin).members().get(0)).isSameAs(loaded);
            assertThat(loaded.memberships().iterator().next())
                    .isSameAs(find(repositories, admin).memberships().iterator().next());
        });
        on.run(repositories -> {
            User user = find(repositories, alice);
            Post text = find(repositories, post);
            Group group = find(repositories, admin);
            PageRequest page = PageRequest.first(1);

            assertThat(List.of(
                            repositories.users().membersOf(admin.id()),
                            repositories.users().byIds(List.of(alice.id()), Fetch.nothing()),
                            repositories
                                    .users()
                                    .inIdOrder(page, Fetch.nothing())
                                    .items(),
                            repositories
                                    .users()
                                    .inNameOrder(page, Fetch.nothing())
                                    .items()))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(user));
            assertThat(List.of(
                            repositories
                                    .posts()
                                    .by(alice.id(), page, Fetch.nothing())
                                    .items(),
                            repositories.posts().taggedWith(java.id(), page).items(),
                            repositories.posts().inTitleOrder(page).items()))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(text));
            assertThat(List.of(
                            repositories.groups().of(alice.id()),
                            repositories.groups().ownedBy(alice.id())))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(group));
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

    @Rule(
            id = "ID-14",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Repository.addAll: AlreadyExists if one of the ids is in use")
    void addingManyOfWhichOneHasAnIdInUseIsRefused(Subject on) {
        User alice = user("alice");
        on.given(alice);
        User impostor = User.register(alice.id(), new Username("impostor"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().addAll(List.of(user("bob"), impostor))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, refused -> assertThat(refused.id()).isEqualTo(alice.id()));

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(alice.name());
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        }
    }

    @Rule(
            id = "ID-15",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Jakarta Persistence 3.2 §3.9: one object an identity in a persistence context")
    void twoObjectsOfOneIdAddedInOneUnitAreRefused(Subject on) {
        User first = user("first");
        User second = User.register(first.id(), new Username("second"));

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(first);
                    repositories.users().add(second);
                }))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, refused -> assertThat(refused.id()).isEqualTo(first.id()));

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "ID-16",
            clause = Clause.NOBODY_HAS_NOTHING,
            origin = "the ports: 0 if there is no such user, empty if there is no such group")
    void whatBelongsToNobodyIsEmptyAndCountsZero(Subject on) {
        on.given(user("alice"), group("admin"), tag("java"));
        UserId nobody = new UserId(uuid());
        GroupId nowhere = new GroupId(uuid());

        on.run(repositories -> {
            assertThat(repositories.groups().of(nobody)).isEmpty();
            assertThat(repositories.groups().ownedBy(nobody)).isEmpty();
            assertThat(repositories.users().membersOf(nowhere)).isEmpty();
            assertThat(repositories.groups().countMembers(nowhere)).isZero();
            assertThat(repositories.groups().hasMember(nowhere, nobody)).isFalse();
            assertThat(repositories.posts().countBy(nobody)).isZero();
            assertThat(repositories.posts().by(nobody, PageRequest.first(1), Fetch.nothing()))
                    .isEqualTo(new Slice<>(List.of(), Optional.empty()));
            assertThat(repositories.posts().taggedWith(new TagId(uuid()), PageRequest.first(1)))
                    .isEqualTo(new Slice<>(List.of(), Optional.empty()));
            assertThat(repositories.users().byName(new Username("nobody"))).isEmpty();
            assertThat(repositories.groups().byName(new GroupName("nowhere"))).isEmpty();
            assertThat(repositories.tags().byName(new TagName("nothing"))).isEmpty();
        });
    }

    @Rule(
            id = "ID-17",
            clause = Clause.EVERY_KIND_IS_COUNTED_AND_FOUND,
            origin = "Repository: the same for every kind of aggregate")
    void everyKindIsCountedAndFoundByIdAndByName(Subject on) {
        List<User> authors = users(2);
        Group admin = group("admin");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        on.given(authors.get(0), authors.get(1), admin, tags.get(0), tags.get(1), tags.get(2));

        on.run(repositories -> {
            assertThat(repositories.users().count()).isEqualTo(2);
            assertThat(repositories.groups().count()).isEqualTo(1);
            assertThat(repositories.tags().count()).isEqualTo(3);
            assertThat(repositories.posts().count()).isZero();
            assertThat(repositories.users().byId(authors.get(1).id())).contains(authors.get(1));
            assertThat(repositories.groups().byId(admin.id())).contains(admin);
            assertThat(repositories.tags().byId(tags.get(2).id())).contains(tags.get(2));
            assertThat(find(repositories, authors.get(0))).isEqualTo(authors.get(0));
            assertThat(find(repositories, admin)).isEqualTo(admin);
            assertThat(find(repositories, tags.get(1))).isEqualTo(tags.get(1));
        });
    }

    @Rule(
            id = "ID-18",
            clause = Clause.ADDED_TWICE_IS_ADDED_ONCE,
            origin = "Repository.add; a query may first send pending changes")
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

    @Rule(
            id = "ID-21",
            clause = Clause.ADDED_TWICE_IS_ADDED_ONCE,
            origin = "Repository.add of what belongs to an aggregate and was sent with it")
    void addingWhatWasSentWithItsOwnerIsAddingItOnce(Subject on) {
        User alice = user("alice");
        on.given(alice);
        Tag java = tag("java");

        on.run(repositories -> {
            Post written = post(find(repositories, alice), "new");
            written.tag(java);
            assertThat(repositories.posts().count()).isEqualTo(1);
            repositories.posts().add(written);
            repositories.tags().add(java);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }

    @Rule(
            id = "ID-19",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Repository.add: for a new aggregate; Jakarta Persistence 3.2 §3.3.2 on detached ones")
    void anObjectThatIsStoredAlreadyIsNotAdded(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(alice)))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(find(repositories, alice))))
                .isInstanceOf(AlreadyExists.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "ID-20", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add: what belongs to an aggregate")
    void twoNewObjectsOfOneIdAreRefusedAndNeitherIsStored(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post first = post(alice, "first");
        Post second = post(alice, "second");
        on.given(alice, bob);
        PostId id = new PostId(uuid());
        TagId tagId = new TagId(uuid());

        assertThatThrownBy(() -> on.run(repositories -> repositories
                        .users()
                        .byIds(List.of(alice.id(), bob.id()), Fetch.nothing())
                        .forEach(user -> user.write(id, new Title("one"), new Content("")))))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    Post one = find(repositories, first);
                    Post other = find(repositories, second);
                    one.tag(Tag.named(tagId, new TagName("one")));
                    other.tag(Tag.named(tagId, new TagName("other")));
                }))
                .isInstanceOf(AlreadyExists.class);

        assertThat(on.probe().ids(Kind.POST))
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
    }
}
