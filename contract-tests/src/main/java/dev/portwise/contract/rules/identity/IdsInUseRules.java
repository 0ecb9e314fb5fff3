package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.List;
import java.util.function.Function;

/** An id in use is refused and never overwritten. */
abstract class IdsInUseRules {

    @Rule(id = "ID-07", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add: never an upsert, never a merge")
    void addingAnIdThatIsInUseIsRefusedAndNeverOverwrites(AdapterUnderTest on) {
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

    @Rule(id = "ID-09", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add, for every kind of aggregate")
    void anIdInUseIsRefusedForPostsAndTagsAndGroupsToo(AdapterUnderTest on) {
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
            id = "ID-08",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Jakarta Persistence 3.2 §3.3.2: EntityExistsException")
    void addingTheIdOfALoadedObjectIsRefusedToo(AdapterUnderTest on) {
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

    @Rule(
            id = "ID-19",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Repository.add: for a new aggregate; Jakarta Persistence 3.2 §3.3.2 on detached ones")
    void anObjectThatIsStoredAlreadyIsNotAdded(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(alice)))
                .isInstanceOf(AlreadyExists.class);
        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(find(repositories, alice))))
                .isInstanceOf(AlreadyExists.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "ID-14",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Repository.addAll: AlreadyExists if one of the ids is in use")
    void addingManyOfWhichOneHasAnIdInUseIsRefused(AdapterUnderTest on) {
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
    void twoObjectsOfOneIdAddedInOneUnitAreRefused(AdapterUnderTest on) {
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

    @Rule(id = "ID-20", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add: what belongs to an aggregate")
    void twoNewObjectsOfOneIdAreRefusedAndNeitherIsStored(AdapterUnderTest on) {
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

    @Rule(
            id = "ID-25",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "a refused row is looked for in the store, where the id is still in use until the unit ends")
    void anIdThatABulkRemovalFreedIsNotBlamedForATakenName(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin, user("taken"), tag("taken"), group("taken"));

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().removeAll(List.of(alice.id()));
                    repositories.users().add(User.register(alice.id(), new Username("taken")));
                }))
                .isInstanceOf(UsernameTaken.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.tags().removeAll(List.of(java.id()));
                    repositories.tags().add(Tag.named(java.id(), new TagName("taken")));
                }))
                .isInstanceOf(TagNameTaken.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.groups().removeAll(List.of(admin.id()));
                    repositories.groups().add(Group.found(admin.id(), new GroupName("taken")));
                }))
                .isInstanceOf(GroupNameTaken.class);
    }

    @Rule(
            id = "ID-26",
            clause = Clause.ID_IN_USE_IS_REFUSED,
            origin = "Repository.add: also by an aggregate that this unit added and then removed")
    void anIdStaysInUseInItsUnitOnceItsObjectWasAddedAndRemoved(AdapterUnderTest on) {
        for (boolean sent : new boolean[] {false, true}) {
            User alice = user("alice");
            assertRefusedAgain(on, Repositories::users, alice, User.register(alice.id(), new Username("bob")), sent);
            assertRefusedAgain(on, Repositories::users, user("carol"), sent);
            Tag java = tag("java");
            assertRefusedAgain(on, Repositories::tags, java, Tag.named(java.id(), new TagName("sql")), sent);
            assertRefusedAgain(on, Repositories::tags, tag("orm"), sent);
            Group admin = group("admin");
            assertRefusedAgain(on, Repositories::groups, admin, Group.found(admin.id(), new GroupName("go")), sent);
            assertRefusedAgain(on, Repositories::groups, group("chess"), sent);
        }
    }

    /** The same object. */
    private static <A> void assertRefusedAgain(
            AdapterUnderTest on, Function<Repositories, Repository<A, ?>> kind, A object, boolean sent) {
        assertRefusedAgain(on, kind, object, object, sent);
    }

    private static <A> void assertRefusedAgain(
            AdapterUnderTest on, Function<Repositories, Repository<A, ?>> kind, A first, A second, boolean sent) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    Repository<A, ?> repository = kind.apply(repositories);
                    repository.add(first);
                    if (sent) {
                        repository.count();
                    }
                    repository.remove(first);
                    repository.add(second);
                }))
                .as("adding %s after %s was %s and removed", second, first, sent ? "stored" : "added")
                .isInstanceOf(AlreadyExists.class);
    }
}
