package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repository;
import java.util.List;

/** What is added and removed in one unit is not stored. */
abstract class AddedAndRemovedRules {

    @Rule(
            id = "CAS-17",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: expunge of a pending object")
    void whatIsAddedAndRemovedInOneUnitIsNotStored(AdapterUnderTest on) {
        User alice = user("alice");
        post(alice, "one");
        Group admin = group("admin");

        on.run(repositories -> {
            repositories.users().add(alice);
            repositories.groups().add(admin);
            repositories.users().remove(alice);
            repositories.groups().remove(admin);
        });

        assertThat(on.writes()).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "CAS-06",
            clause = Clause.PENDING_POST_REMOVED_WRITES_NOTHING,
            origin = "SQLAlchemy: a pending orphan is expunged")
    void aPostWrittenAndRemovedInOneUnitWritesNothing(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.remove(post(loaded, "mistake"));
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(
            id = "CAS-23",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: a new child of a removed parent is not kept")
    void aUserRemovedWithANewPostStoresNothingOfIt(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            post(loaded, "late");
            repositories.users().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "CAS-29",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: expunge of a pending object that is linked")
    void aNewTagRemovedBeforeItIsStoredLeavesNoLink(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            Tag java = tag("java");
            repositories.tags().add(java);
            find(repositories, post).tag(java);
            repositories.tags().remove(java);
        });

        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }

    @Rule(
            id = "CAS-38",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: save-update cascade stops at what is not kept")
    void aNewTagOnAPostThatIsRemovedIsNotStored(AdapterUnderTest on) {
        User alice = user("alice");
        Post removed = post(alice, "removed by its repository");
        Post discarded = post(alice, "removed by its author");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, removed);
            loaded.tag(tag("java"));
            repositories.posts().remove(loaded);
        });
        on.run(repositories -> {
            Post loaded = find(repositories, discarded);
            loaded.tag(tag("sql"));
            loaded.author().orElseThrow().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
    }

    @Rule(
            id = "CAS-47",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "a cascade reaches what is not stored yet")
    void aUserWhoJoinsAndIsRemovedInOneUnitIsNoLongerShownByTheGroup(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        List<User> members = on.ask(repositories -> {
            User loaded = find(repositories, alice);
            Group joined = find(repositories, admin);
            loaded.join(joined, NOON);
            repositories.users().remove(loaded);
            return joined.members();
        });

        assertThat(members).isEmpty();
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "CAS-49",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "a new object is told from a stored one by more than its id")
    void whatIsAddedAndRemovedLeavesTheStoredOneOfItsIdAlone(AdapterUnderTest on) {
        User alice = user("alice");
        Post first = post(alice, "first");
        Tag java = tag("java");
        first.tag(java);
        Group admin = group("admin");
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            Group owned = find(repositories, admin);
            addAndRemove(repositories.users(), User.register(alice.id(), new Username("other")));
            assertThat(find(repositories, first).author().orElseThrow().name()).isEqualTo(alice.name());
            assertThat(owned.owner()).contains(alice.id());
        });
        on.run(repositories -> {
            addAndRemove(repositories.tags(), Tag.named(java.id(), new TagName("other")));
            assertThat(find(repositories, first).tags()).extracting(Tag::name).containsExactly(java.name());
        });
        on.run(repositories -> {
            addAndRemove(repositories.groups(), Group.found(admin.id(), new GroupName("other")));
            assertThat(find(repositories, alice).groups())
                    .extracting(Group::name)
                    .containsExactly(admin.name());
        });
        on.run(repositories -> {
            User author = find(repositories, alice);
            addAndRemove(repositories.posts(), author.write(first.id(), new Title("other"), new Content("")));
            assertThat(author.posts()).extracting(Post::title).containsExactly(first.title());
        });
        on.run(repositories -> {
            addAndRemove(repositories.users(), User.register(alice.id(), new Username("other")));
            assertThat(repositories.users().byId(alice.id())).map(User::name).contains(alice.name());
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        assertThat(on.probe().ids(Kind.POST)).containsExactly(first.id().value());
        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(admin.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.OWNER)).hasSize(1);
    }

    private static <A> void addAndRemove(Repository<A, ?> repository, A aggregate) {
        repository.add(aggregate);
        repository.remove(aggregate);
    }
}
