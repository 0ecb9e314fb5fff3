package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
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
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** REV: optimistic concurrency. */
public abstract class RevisionRules {
    @Rule(id = "REV-01", clause = Clause.CHANGE_COUNTS_ONE, origin = "User.revision: 0 until stored, then 1")
    void theRevisionIsZeroUntilStoredAndThenOne(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        Membership joined = alice.join(admin, NOON);
        assertThat(List.of(alice.revision(), admin.revision(), java.revision(), post.revision(), joined.revision()))
                .containsOnly(0L);

        on.given(alice, admin);

        assertThat(List.of(alice.revision(), admin.revision(), java.revision(), post.revision(), joined.revision()))
                .containsOnly(1L);
        on.run(repositories -> assertThat(List.of(
                        find(repositories, alice)
                                .memberships()
                                .iterator()
                                .next()
                                .revision(),
                        find(repositories, alice).revision(),
                        find(repositories, admin).revision(),
                        find(repositories, java).revision(),
                        find(repositories, post).revision()))
                .containsOnly(1L));
    }

    @Rule(
            id = "REV-02",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Jakarta Persistence 3.2 §3.5.2: version attributes")
    void aStoredChangeCountsOneForEveryKindOfAggregate(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post loaded = find(repositories, post);
            user.rename(new Username("alicia"));
            group.rename(new GroupName("admins"));
            tag.rename(new TagName("jvm"));
            loaded.edit(new Title("two"), new Content("text"));
        });

        on.run(repositories -> assertThat(List.of(
                        repositories.users().get(alice.id()).revision(),
                        repositories.groups().get(admin.id()).revision(),
                        repositories.tags().get(java.id()).revision(),
                        repositories.posts().get(post.id()).revision()))
                .containsOnly(2L));
    }

    @Rule(
            id = "REV-03",
            clause = {Clause.NO_CHANGE_COUNTS_NOTHING, Clause.UNCHANGED_UNIT_WRITES_NOTHING},
            origin = "SQLAlchemy: net changes only")
    void noNetChangeCountsNothingAndSendsNothing(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Group admin = group("admin");
        on.given(alice, admin);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.rename(new Username("somebody"));
            loaded.rename(new Username("alice"));
            Post text = find(repositories, post);
            text.edit(new Title("other"), new Content("other"));
            text.edit(post.title(), post.content());
            Group group = find(repositories, admin);
            group.handTo(alice.id());
            group.disown();
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.<Long>ask(repositories -> find(repositories, alice).revision()))
                .isEqualTo(1);
    }

    @Rule(id = "REV-04", clause = Clause.CHANGE_COUNTS_ONE, origin = "one unit is one change")
    void severalChangesOfOneUnitCountOnce(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            loaded.edit(new Title("two"), loaded.content());
            loaded.edit(new Title("three"), new Content("other text"));
        });

        on.run(repositories -> assertThat(find(repositories, post).revision()).isEqualTo(2));
    }

    @Rule(
            id = "REV-05",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "the object of the unit shows the revision that was stored")
    void afterTheUnitTheObjectShowsTheStoredRevision(Subject on) {
        User alice = user("alice");
        on.given(alice);

        User renamed = on.ask(repositories -> {
            User loaded = find(repositories, alice);
            loaded.rename(new Username("alicia"));
            return loaded;
        });

        assertThat(renamed.revision()).isEqualTo(2);
        on.run(repositories -> assertThat(
                        repositories.users().get(alice.id(), renamed.revision()).name())
                .isEqualTo(renamed.name()));
    }

    @Rule(
            id = "REV-06",
            clause = Clause.APPENDING_LEAVES_THE_OWNER_ALONE,
            origin = "User.revision: posts and memberships do not count")
    void collectionsNeverTouchTheRevisionOfTheirOwner(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            post(loaded, "two");
            loaded.join(find(repositories, admin), NOON);
            find(repositories, post).tag(find(repositories, java));
        });

        on.run(repositories -> assertThat(List.of(
                        find(repositories, alice).revision(),
                        find(repositories, admin).revision(),
                        find(repositories, java).revision(),
                        find(repositories, post).revision()))
                .containsOnly(1L));
    }

    @Rule(id = "REV-07", clause = Clause.CHILDREN_CARRY_THEIR_OWN, origin = "Post.revision: title, content or author")
    void movingAPostCountsForThePostAloneAndForNoUser(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        on.run(repositories -> {
            assertThat(find(repositories, post).revision()).isEqualTo(2);
            assertThat(find(repositories, alice).revision()).isEqualTo(1);
            assertThat(find(repositories, bob).revision()).isEqualTo(1);
        });
    }

    @Rule(
            id = "REV-08",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "MongoDB: a write conflict is a Conflict when somebody else's change is stored")
    void aStaleChangeIsAConflictAndNothingOfItIsStored(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    Elsewhere.run(() -> on.run(others -> find(others, alice).rename(new Username("first"))));
                    loaded.rename(new Username("second"));
                }))
                .isInstanceOf(Conflict.class);

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(new Username("first"));
            assertThat(repositories.users().get(alice.id()).revision()).isEqualTo(2);
        });
    }

    @Rule(
            id = "REV-09",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict if somebody else changed it")
    void aStaleRemovalIsAConflictAndNothingIsRemoved(Subject on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    Elsewhere.run(() -> on.run(others -> find(others, alice).rename(new Username("first"))));
                    repositories.users().remove(loaded);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        assertThat(on.probe().ids(Kind.POST)).hasSize(2);
    }

    @Rule(
            id = "REV-10",
            clause = Clause.DELETED_NEVER_COMES_BACK,
            origin = "Hibernate: merge and MongoDB: upsert bring it back")
    void changingWhatSomebodyElseRemovedIsAConflictAndNeverBringsItBack(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    Elsewhere.run(() -> on.run(others -> others.posts().remove(find(others, post))));
                    loaded.edit(new Title("two"), new Content("text"));
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "REV-11",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "MyBatis: a batch reports -2147482646 instead of a count")
    void oneStaleChangeAmongManyIsAConflictForAllOfThem(Subject on) {
        List<User> users = users(5);
        on.given(users.toArray());

        assertThatThrownBy(() -> on.run(repositories -> {
                    List<User> loaded = repositories
                            .users()
                            .byIds(users.stream().map(User::id).toList(), Fetch.nothing());
                    Elsewhere.run(
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
            id = "REV-12",
            clause = Clause.EXPECTED_REVISION,
            origin = "optimistic offline lock: get(id, expectedRevision)")
    void anEditAcrossTwoUnitsMeetsTheChangeInBetween(Subject on) {
        User alice = user("alice");
        on.given(alice);
        long seen = on.ask(repositories -> find(repositories, alice).revision());

        assertThat(on.<User>ask(repositories -> repositories.users().get(alice.id(), seen)))
                .isEqualTo(alice);

        on.run(repositories -> find(repositories, alice).rename(new Username("first")));

        assertThatThrownBy(() -> on.run(repositories ->
                        repositories.users().get(alice.id(), seen).rename(new Username("second"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(alice.id().toString());
        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(new Username("first"));
    }

    @Rule(
            id = "REV-13",
            clause = Clause.EXPECTED_REVISION,
            origin = "Repository.get(id, expectedRevision): NotFound before Conflict")
    void gettingAnAbsentIdWithAnExpectedRevisionFailsWithNotFound(Subject on) {
        assertThatThrownBy(() -> on.run(
                        repositories -> repositories.users().get(user("nobody").id(), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Rule(id = "REV-14", clause = Clause.CHILDREN_CARRY_THEIR_OWN, origin = "children carry their own revision")
    void editingOnePostLeavesTheRevisionsOfItsSiblingsAndItsAuthorAlone(Subject on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 3);
        on.given(alice);

        on.run(repositories -> find(repositories, posts.get(1)).edit(new Title("new"), new Content("text")));

        on.run(repositories -> {
            assertThat(find(repositories, alice).posts())
                    .extracting(Post::revision)
                    .containsExactly(1L, 2L, 1L);
            assertThat(find(repositories, alice).revision()).isEqualTo(1);
        });
    }

    @Rule(
            id = "REV-15",
            clause = Clause.CHILDREN_CARRY_THEIR_OWN,
            origin = "two units change different aggregates of one owner")
    void changesOfDifferentPostsOfOneUserDoNotConflict(Subject on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            Post mine = find(repositories, posts.get(0));
            Elsewhere.run(
                    () -> on.run(others -> find(others, posts.get(1)).edit(new Title("theirs"), new Content("text"))));
            mine.edit(new Title("mine"), new Content("text"));
        });

        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(post -> post.title().value())
                .containsExactly("mine", "theirs"));
    }

    @Rule(
            id = "REV-16",
            clause = Clause.STALE_SAVE_IS_A_CONFLICT,
            origin = "Jakarta Persistence 3.2 §3.5.2: version attributes, of every kind of aggregate")
    void aStaleChangeOfAPostATagOrAGroupIsAConflict(Subject on) {
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
            id = "REV-17",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict if somebody else changed or removed it")
    void removingWhatSomebodyElseRemovedOrChangedIsAConflictForEveryKind(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post stale = find(repositories, post);
                    Elsewhere.run(
                            () -> on.run(others -> find(others, post).edit(new Title("first"), new Content("first"))));
                    repositories.posts().remove(stale);
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    Tag stale = find(repositories, java);
                    Elsewhere.run(() -> on.run(others -> others.tags().removeAll(List.of(java.id()))));
                    repositories.tags().remove(stale);
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    Group stale = find(repositories, admin);
                    Elsewhere.run(() -> on.run(others -> find(others, admin).handTo(alice.id())));
                    repositories.groups().remove(stale);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
    }

    @Rule(
            id = "REV-18",
            clause = Clause.DELETED_NEVER_COMES_BACK,
            origin = "Hibernate: merge and MongoDB: upsert bring it back")
    void changingAUserATagOrAGroupThatSomebodyElseRemovedNeverBringsItBack(Subject on) {
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
            id = "REV-19",
            clause = Clause.BULK_DELETE_ASKS_FOR_NO_REVISION,
            origin = "Repository.removeAll: whatever their revision")
    void bulkRemovalRemovesWhatSomebodyElseChangedMeanwhile(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, alice).rename(new Username("alicia")));
        on.run(repositories -> assertThat(repositories.users().removeAll(List.of(alice.id(), bob.id())))
                .isEqualTo(2));

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "REV-20",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Repository: a query sends what changed; the unit goes on from there")
    void whatTheUnitHasSentItCanChangeAgain(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        List<Long> shown = on.ask(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post loaded = find(repositories, post);
            for (String name : List.of("first", "second")) {
                user.rename(new Username(name));
                group.rename(new GroupName(name));
                tag.rename(new TagName(name));
                loaded.edit(new Title(name), loaded.content());
                repositories.users().count();
            }
            return List.of(user.revision(), group.revision(), tag.revision(), loaded.revision());
        });

        on.run(repositories -> {
            User user = repositories.users().get(alice.id(), shown.get(0));
            Group group = repositories.groups().get(admin.id(), shown.get(1));
            Tag tag = repositories.tags().get(java.id(), shown.get(2));
            Post loaded = repositories.posts().get(post.id(), shown.get(3));
            assertThat(List.of(
                            user.name().value(),
                            group.name().value(),
                            tag.name().value(),
                            loaded.title().value()))
                    .containsOnly("second");
        });
    }

    @Rule(
            id = "REV-21",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Users: a moved post lives on, an owned group loses its owner")
    void whatARemovedUserLeftCanBeChangedAgainInTheUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Post post = post(bob, "one");
        admin.handTo(bob.id());
        on.given(alice, bob, admin);

        List<Long> shown = on.ask(repositories -> {
            Post moved = find(repositories, post);
            Group owned = find(repositories, admin);
            User heir = find(repositories, alice);
            User leaving = find(repositories, bob);
            moved.moveTo(heir);
            repositories.users().remove(leaving);
            repositories.users().count();
            moved.edit(new Title("two"), moved.content());
            owned.rename(new GroupName("admins"));
            repositories.users().count();
            return List.of(moved.revision(), owned.revision());
        });

        on.run(repositories -> {
            assertThat(repositories.posts().get(post.id(), shown.get(0)).title())
                    .isEqualTo(new Title("two"));
            assertThat(repositories.groups().get(admin.id(), shown.get(1)).name())
                    .isEqualTo(new GroupName("admins"));
        });
    }

    @Rule(
            id = "REV-22",
            clause = {Clause.STALE_SAVE_IS_A_CONFLICT, Clause.STALE_DELETE_IS_A_CONFLICT},
            origin = "each kind of aggregate has a revision of its own")
    void aStaleChangeOrRemovalOfAnyKindIsAConflict(Subject on) {
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

    @Rule(
            id = "REV-24",
            clause = Clause.CHILDREN_CARRY_THEIR_OWN,
            origin = "a join brings two columns of the name revision")
    void whatARelationBringsAlongHasItsOwnRevision(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);
        on.run(repositories -> repositories.users().get(alice.id()).rename(new Username("alice 2")));
        for (int revision = 2; revision <= 3; revision++) {
            String title = "title " + revision;
            on.run(repositories -> repositories.posts().get(post.id()).edit(new Title(title), post.content()));
        }
        for (int revision = 2; revision <= 4; revision++) {
            TagName name = new TagName("java " + revision);
            on.run(repositories -> repositories.tags().get(java.id()).rename(name));
        }
        for (int revision = 2; revision <= 5; revision++) {
            GroupName name = new GroupName("admin " + revision);
            on.run(repositories -> repositories.groups().get(admin.id()).rename(name));
        }

        for (boolean eager : List.of(false, true)) {
            on.run(repositories -> {
                Post read = repositories
                        .posts()
                        .byId(post.id(), eager ? Fetch.with(OfPost.TAGS) : Fetch.nothing())
                        .orElseThrow();
                assertThat(read.author().map(User::revision)).contains(2L);
                assertThat(read.tags()).extracting(Tag::revision).containsExactly(4L);
            });
            on.run(repositories -> {
                Tag read = repositories
                        .tags()
                        .byId(java.id(), eager ? Fetch.with(OfTag.POSTS) : Fetch.nothing())
                        .orElseThrow();
                assertThat(read.posts()).extracting(Post::revision).containsExactly(3L);
                assertThat(read.posts())
                        .extracting(tagged -> tagged.author().orElseThrow().revision())
                        .containsExactly(2L);
            });
            on.run(repositories -> {
                User read = repositories
                        .users()
                        .byId(alice.id(), eager ? Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS) : Fetch.nothing())
                        .orElseThrow();
                assertThat(read.posts()).extracting(Post::revision).containsExactly(3L);
                assertThat(read.memberships()).extracting(Membership::revision).containsExactly(1L);
                assertThat(read.groups()).extracting(Group::revision).containsExactly(5L);
            });
            on.run(repositories -> {
                Group read = repositories
                        .groups()
                        .byId(admin.id(), eager ? Fetch.with(OfGroup.MEMBERSHIPS) : Fetch.nothing())
                        .orElseThrow();
                assertThat(read.members()).extracting(User::revision).containsExactly(2L);
            });
        }
        on.run(repositories -> assertThat(repositories.groups().of(alice.id()))
                .extracting(Group::revision)
                .containsExactly(5L));
        on.run(repositories -> assertThat(repositories.users().membersOf(admin.id()))
                .extracting(User::revision)
                .containsExactly(2L));
    }

    @Rule(
            id = "REV-23",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict, also if the parent goes in the same unit")
    void aStaleRemovalOfAPostIsAConflictAlsoWhenItsAuthorIsRemovedWithIt(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    User author = find(repositories, alice);
                    Elsewhere.run(() -> on.run(others -> others.posts().remove(find(others, post))));
                    repositories.posts().remove(loaded);
                    repositories.users().remove(author);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    /** Loads, lets somebody else change what was loaded, and changes what is stale by then. */
    private static <A> void assertConflict(
            Subject on, Consumer<Repositories> first, Function<Repositories, A> load, Consumer<A> second) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    A stale = load.apply(repositories);
                    Elsewhere.run(() -> on.run(first));
                    second.accept(stale);
                }))
                .isInstanceOf(Conflict.class);
    }

    /** Somebody else changes what a unit has loaded, and then it does something to it itself. */
    private static <A> void assertStale(
            Subject on, Function<Repositories, A> find, Consumer<A> theirs, BiConsumer<Repositories, A> mine) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    A loaded = find.apply(repositories);
                    Elsewhere.run(() -> on.run(others -> theirs.accept(find.apply(others))));
                    mine.accept(repositories, loaded);
                }))
                .isInstanceOf(Conflict.class);
    }
}
