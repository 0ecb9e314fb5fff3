package dev.portwise.contract.rules.revisions;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A change of what somebody else changed or removed is a Conflict. */
abstract class StaleChangesRules {

    @Rule(
            id = "REV-08",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "MongoDB: a write conflict is a Conflict when somebody else's change is stored")
    void aStaleChangeIsAConflictAndNothingOfItIsStored(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    OtherThread.run(() -> on.run(others -> find(others, alice).rename(new Username("first"))));
                    loaded.rename(new Username("second"));
                }))
                .isInstanceOf(Conflict.class);

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(new Username("first"));
            assertThat(repositories.users().get(alice.id()).revision()).isEqualTo(2);
        });
    }

    @Rule(
            id = "REV-16",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "Jakarta Persistence 3.2 §3.5.2: version attributes, of every kind of aggregate")
    void aStaleChangeOfAPostATagOrAGroupIsAConflict(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        assertConflict(
                on,
                all -> find(all, post).edit(new Title("first"), new Content("first")),
                all -> all.posts().get(post.id()),
                (Post stale) -> stale.edit(new Title("second"), new Content("second")));
        assertConflict(
                on,
                all -> all.tags().get(java.id()).rename(new TagName("first")),
                all -> all.tags().get(java.id()),
                (Tag stale) -> stale.rename(new TagName("second")));
        assertConflict(
                on,
                all -> all.groups().get(admin.id()).rename(new GroupName("first")),
                all -> all.groups().get(admin.id()),
                (Group stale) -> stale.handTo(alice.id()));

        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(new Title("first"));
            assertThat(repositories.tags().get(java.id()).name()).isEqualTo(new TagName("first"));
            assertThat(repositories.groups().get(admin.id()).owner()).isEmpty();
        });
    }

    @Rule(
            id = "REV-11",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "MyBatis: a batch reports -2147482646 instead of a count")
    void oneStaleChangeAmongManyIsAConflictForAllOfThem(AdapterUnderTest on) {
        List<User> users = users(5);
        on.given(users.toArray());

        assertThatThrownBy(() -> on.run(repositories -> {
                    List<User> loaded = repositories
                            .users()
                            .byIds(users.stream().map(User::id).toList(), Fetch.nothing());
                    OtherThread.run(
                            () -> on.run(others -> find(others, users.get(3)).rename(new Username("first"))));
                    loaded.forEach(user -> user.rename(new Username("renamed " + user.name())));
                }))
                .isInstanceOf(Conflict.class);

        on.run(repositories ->
                assertThat(repositories.users().get(users.get(3).id()).name()).isEqualTo(new Username("first")));
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            on.run(repositories -> assertThat(repositories
                            .users()
                            .byIds(users.stream().map(User::id).toList(), Fetch.nothing()))
                    .filteredOn(user -> !user.equals(users.get(3)))
                    .extracting(User::name)
                    .containsExactly(
                            users.get(0).name(),
                            users.get(1).name(),
                            users.get(2).name(),
                            users.get(4).name()));
        }
    }

    @Rule(
            id = "REV-10",
            clause = Clause.DELETED_NEVER_COMES_BACK,
            origin = "Hibernate: merge and MongoDB: upsert bring it back")
    void changingWhatSomebodyElseRemovedIsAConflictAndNeverBringsItBack(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    OtherThread.run(() -> on.run(others -> others.posts().remove(find(others, post))));
                    loaded.edit(new Title("two"), new Content("text"));
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "REV-18",
            clause = Clause.DELETED_NEVER_COMES_BACK,
            origin = "Hibernate: merge and MongoDB: upsert bring it back")
    void changingAUserATagOrAGroupThatSomebodyElseRemovedNeverBringsItBack(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        assertConflict(
                on,
                all -> all.users().removeAll(List.of(alice.id())),
                all -> all.users().get(alice.id()),
                (User stale) -> stale.rename(new Username("alicia")));
        assertConflict(
                on,
                all -> all.tags().removeAll(List.of(java.id())),
                all -> all.tags().get(java.id()),
                (Tag stale) -> stale.rename(new TagName("jvm")));
        assertConflict(
                on,
                all -> all.groups().removeAll(List.of(admin.id())),
                all -> all.groups().get(admin.id()),
                (Group stale) -> stale.rename(new GroupName("admins")));

        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).isEmpty();
        }
    }

    @Rule(
            id = "REV-22",
            clause = {Clause.STALE_SAVE_IS_A_CONFLICT, Clause.STALE_DELETE_IS_A_CONFLICT},
            origin = "each kind of aggregate has a revision of its own")
    void aStaleChangeOrRemovalOfAnyKindIsAConflict(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        Function<Repositories, Group> group = all -> all.groups().get(admin.id());
        Function<Repositories, Tag> tag = all -> all.tags().get(java.id());
        Consumer<Group> renamed = loaded -> loaded.rename(new GroupName("group " + uuid()));
        Consumer<Tag> relabelled = loaded -> loaded.rename(new TagName("tag " + uuid()));
        Consumer<Post> edited = loaded -> loaded.edit(new Title("post " + uuid()), loaded.content());

        assertStale(on, group, renamed, (all, loaded) -> renamed.accept(loaded));
        assertStale(on, group, renamed, (all, loaded) -> all.groups().remove(loaded));
        assertStale(on, tag, relabelled, (all, loaded) -> relabelled.accept(loaded));
        assertStale(on, tag, relabelled, (all, loaded) -> all.tags().remove(loaded));
        assertStale(on, all -> find(all, post), edited, (all, loaded) -> edited.accept(loaded));
        assertStale(
                on, all -> find(all, post), edited, (all, loaded) -> all.posts().remove(loaded));
        on.run(all -> assertThat(List.of(
                        group.apply(all).revision(),
                        tag.apply(all).revision(),
                        find(all, post).revision()))
                .containsOnly(3L));
    }

    /** Loads, lets somebody else change what was loaded, and changes what is stale by then. */
    private static <A> void assertConflict(
            AdapterUnderTest on, Consumer<Repositories> first, Function<Repositories, A> load, Consumer<A> second) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    A stale = load.apply(repositories);
                    OtherThread.run(() -> on.run(first));
                    second.accept(stale);
                }))
                .isInstanceOf(Conflict.class);
    }

    /** Somebody else changes what a unit has loaded, and then it does something to it itself. */
    private static <A> void assertStale(
            AdapterUnderTest on, Function<Repositories, A> find, Consumer<A> theirs, BiConsumer<Repositories, A> mine) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    A loaded = find.apply(repositories);
                    OtherThread.run(() -> on.run(others -> theirs.accept(find.apply(others))));
                    mine.accept(repositories, loaded);
                }))
                .isInstanceOf(Conflict.class);
    }
}
