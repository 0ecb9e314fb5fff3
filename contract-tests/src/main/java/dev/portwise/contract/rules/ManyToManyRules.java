package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.EVENING;
import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** M2M: posts and tags, users and groups. */
public abstract class ManyToManyRules {
    @Rule(
            id = "M2M-01",
            clause = Clause.LINKING_FROM_EITHER_SIDE,
            origin = "SQLAlchemy: many to many, association table")
    void taggingAPostWritesOneLink(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> find(repositories, post).tag(find(repositories, java)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(id = "M2M-02", clause = Clause.LINKING_FROM_EITHER_SIDE, origin = "SQLAlchemy: back_populates")
    void labellingFromTheTagIsTheSameLink(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> find(repositories, java).label(find(repositories, post)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
        on.run(repositories -> assertThat(find(repositories, post).tags()).containsExactly(java));
    }

    @Rule(id = "M2M-03", clause = Clause.LINKING_TWICE_IS_ONE_LINK, origin = "a relation is a set")
    void taggingTwiceInOneUnitOrInTwoIsOneLink(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        for (int unit = 0; unit < 2; unit++) {
            on.run(repositories -> {
                find(repositories, post).tag(find(repositories, java));
                find(repositories, java).label(find(repositories, post));
            });
        }

        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "M2M-04",
            clause = Clause.UNLINKING_FROM_EITHER_SIDE,
            origin = "SQLAlchemy: deleting rows from the many-to-many table")
    void untaggingFromEitherEndRemovesThatLinkOnly(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        tags.forEach(post::tag);
        on.given(alice);

        on.run(repositories -> find(repositories, post).untag(find(repositories, tags.get(0))));
        on.run(repositories -> find(repositories, tags.get(1)).unlabel(find(repositories, post)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), tags.get(2).id().value()));
        assertThat(on.probe().ids(Kind.TAG)).hasSize(3);
    }

    @Rule(id = "M2M-05", clause = Clause.NAVIGATION_BOTH_WAYS, origin = "SQLAlchemy: many to many, both directions")
    void thePostsOfATagAndTheTagsOfAPostAgree(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> {
            assertThat(find(repositories, java).posts()).containsExactlyElementsOf(written);
            assertThat(find(repositories, written.get(1)).tags()).containsExactly(java);
        });
        on.run(repositories -> assertThat(repositories
                        .tags()
                        .byName(java.name(), Fetch.with(OfTag.POSTS))
                        .orElseThrow()
                        .posts())
                .containsExactlyElementsOf(written));
        on.run(repositories -> assertThat(repositories
                        .posts()
                        .taggedWith(java.id(), PageRequest.first(2))
                        .items())
                .isEqualTo(written.subList(0, 2)));
    }

    @Rule(
            id = "M2M-06",
            clause = Clause.GROUPS_AND_MEMBERS_AGREE,
            origin = "the seed: groups of a user, members of a group")
    void theGroupsOfAUserAndTheMembersOfAGroupAgree(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(admin, NOON);
        alice.join(chess, NOON);
        bob.join(admin, EVENING);
        on.given(alice, bob, admin, chess);

        on.run(repositories -> {
            assertThat(repositories.groups().of(alice.id())).containsExactly(admin, chess);
            assertThat(repositories.groups().of(bob.id())).containsExactly(admin);
            assertThat(repositories.users().membersOf(admin.id())).containsExactly(alice, bob);
            assertThat(repositories.users().membersOf(chess.id())).containsExactly(alice);
            assertThat(repositories.groups().countMembers(admin.id())).isEqualTo(2);
            assertThat(repositories.groups().hasMember(chess.id(), alice.id())).isTrue();
            assertThat(repositories.groups().hasMember(chess.id(), bob.id())).isFalse();
        });
    }

    @Rule(
            id = "M2M-07",
            clause = Clause.NAVIGATION_BOTH_WAYS,
            origin = "SQLAlchemy: association object, both directions")
    void membershipsAreReachedFromBothEnds(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            assertThat(find(repositories, alice).groups()).containsExactly(admin);
            assertThat(find(repositories, admin).members()).containsExactly(alice);
        });
        on.run(repositories -> assertThat(repositories
                        .groups()
                        .byName(admin.name(), Fetch.with(OfGroup.MEMBERSHIPS))
                        .orElseThrow()
                        .members())
                .containsExactly(alice));
    }

    @Rule(id = "M2M-08", clause = Clause.JOINED_ON_IS_GIVEN, origin = "the seed: joined_on")
    void theDateOfJoiningIsStoredAsGiven(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> find(repositories, alice).join(find(repositories, admin), NOON));

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(id = "M2M-09", clause = Clause.SAVING_AGAIN_KEEPS_JOINED_ON, origin = "an association object is written once")
    void laterChangesOfUserAndGroupNeverTouchTheDate(Subject on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            loaded.rename(new Username("alicia"));
            loaded.groups().get(0).rename(new GroupName("Admins"));
        });

        assertThat(on.<List<Instant>>ask(repositories -> repositories.users().get(alice.id()).memberships().stream()
                        .map(Membership::joinedOn)
                        .toList()))
                .containsExactly(NOON);
    }

    @Rule(
            id = "M2M-10",
            clause = {Clause.REJOINING_IN_ONE_UNIT_TAKES_THE_NEW_DATE, Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY},
            origin = "Hibernate: inserts run before deletes in one flush")
    void leavingAndJoiningAgainInOneUnitTakesTheNewDate(Subject on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Group group = repositories.groups().byName(new GroupName("admin")).orElseThrow();
            loaded.leave(group);
            loaded.join(group, EVENING);
        });

        assertThat(joinedOn(on, alice)).containsExactly(EVENING);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "M2M-46",
            clause = Clause.REJOINING_IN_ONE_UNIT_TAKES_THE_NEW_DATE,
            origin = "a deletion that was sent by a query is over; the object that was deleted is not in the way")
    void joiningAgainAfterLeavingWasSentTakesTheNewDate(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            Group group = find(repositories, admin);
            loaded.leave(group);
            assertThat(repositories.groups().countMembers(group.id())).isZero();
            loaded.join(group, EVENING);
        });

        on.run(repositories -> assertThat(find(repositories, alice).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(EVENING));
    }

    @Rule(
            id = "M2M-11",
            clause = Clause.REJOINING_LATER_TAKES_THE_NEW_DATE,
            origin = "an association object is a new one each time")
    void leavingAndJoiningAgainInTwoUnitsTakesTheNewDate(Subject on) {
        User alice = member(on, "alice", "admin");
        GroupName admin = new GroupName("admin");

        on.run(repositories -> find(repositories, alice)
                .leave(repositories.groups().byName(admin).orElseThrow()));
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        on.run(repositories -> find(repositories, alice)
                .join(repositories.groups().byName(admin).orElseThrow(), EVENING));

        assertThat(joinedOn(on, alice)).containsExactly(EVENING);
    }

    @Rule(id = "M2M-12", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "unique (user, group)")
    void joiningAgainIsRefusedWhenNeitherEndIsLoaded(Subject on) {
        User alice = member(on, "alice", "admin");
        MembershipId stored = alice.memberships().iterator().next().id();

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, alice)
                        .join(
                                repositories
                                        .groups()
                                        .byName(new GroupName("admin"))
                                        .orElseThrow(),
                                EVENING)))
                .isInstanceOfSatisfying(
                        AlreadyMember.class,
                        refused -> assertThat(refused.membership()).isEqualTo(stored))
                .hasMessageContaining(alice.id().toString());

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(id = "M2M-13", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "unique (user, group)")
    void joiningAgainIsRefusedAtOnceWhenAnEndIsLoaded(Subject on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            assertThatThrownBy(() -> loaded.join(loaded.groups().get(0), EVENING))
                    .isInstanceOf(AlreadyMember.class);
        });
        on.run(repositories -> {
            Group loaded = repositories
                    .groups()
                    .byName(new GroupName("admin"), Fetch.with(OfGroup.MEMBERSHIPS))
                    .orElseThrow();
            assertThatThrownBy(() -> loaded.add(loaded.members().get(0), EVENING))
                    .isInstanceOf(AlreadyMember.class);
        });

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(id = "M2M-14", clause = Clause.JOINED_AND_LEFT_STORES_NOTHING, origin = "SQLAlchemy: net changes only")
    void joiningAndLeavingInOneUnitStoresNothing(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Group group = find(repositories, admin);
            loaded.join(group, NOON);
            loaded.leave(group);
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-45",
            clause = Clause.JOINED_AND_LEFT_STORES_NOTHING,
            origin = "SQLAlchemy: net changes only; a new group has no membership to delete")
    void joiningANewGroupAndLeavingItWritesTheGroupAlone(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    Group chess = group("chess");
                    repositories.groups().add(chess);
                    loaded.join(chess, NOON);
                    loaded.leave(chess);
                }))
                .filteredOn(statement -> statement.kind() == Statement.Kind.WRITE)
                .hasSize(1);

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-15",
            clause = Clause.RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE,
            origin = "Hibernate: multiple bags; MyBatis: cartesian product")
    void twoRelationsFetchedTogetherLoseAndRepeatNothing(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        List<Group> groups = List.of(group("admin"), group("chess"));
        groups.forEach(group -> alice.join(group, NOON));
        on.given(alice, groups.get(0), groups.get(1));

        User loaded = on.ask(repositories -> repositories
                .users()
                .byName(alice.name(), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                .orElseThrow());

        assertThat(loaded.posts()).containsExactlyElementsOf(written);
        assertThat(loaded.groups()).containsExactlyElementsOf(groups);
        User bob = user("bob");
        post(bob, "other");
        on.given(bob);
        List<User> both = on.read(repositories -> repositories
                .users()
                .byIds(List.of(alice.id(), bob.id()), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS)));
        assertThat(both).containsExactly(alice, bob);
        assertThat(both.get(0).posts()).containsExactlyElementsOf(written);
        assertThat(both.get(0).groups()).containsExactlyElementsOf(groups);
        assertThat(both.get(1).posts()).hasSize(1);
        assertThat(both.get(1).groups()).isEmpty();
    }

    @Rule(id = "M2M-16", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "both ends of an association are required")
    void joiningIsRefusedWhenTheGroupOrTheUserIsNotStored(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, alice).join(group("nowhere"), NOON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).add(user("nobody"), NOON)))
                .isInstanceOf(NotFound.class);

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-17", clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING, origin = "User.leave")
    void leavingAGroupThatWasNeverJoinedChangesNothing(Subject on) {
        User bob = user("bob");
        on.given(bob);
        User alice = member(on, "alice", "admin");

        on.run(repositories -> find(repositories, bob)
                .leave(repositories.groups().byName(new GroupName("admin")).orElseThrow()));

        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .extracting(Link::from)
                .containsExactly(alice.id().value());
    }

    @Rule(
            id = "M2M-18",
            clause = Clause.UNLINKING_FROM_EITHER_SIDE,
            origin = "Group.remove: the same, said from the other end")
    void aGroupDismissesOneMemberAndKeepsTheOthers(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> find(repositories, admin).remove(find(repositories, alice)));

        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .containsExactly(new Link(bob.id().value(), admin.id().value()));
        assertThat(on.probe().ids(Kind.USER)).hasSize(2);
    }

    @Rule(
            id = "M2M-19",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "a link changed while one end is unloaded shows there when it is read")
    void aNewMemberShowsInTheUnloadedListWhenItIsRead(Subject on) {
        User alice = member(on, "alice", "admin");
        User bob = user("bob");
        on.given(bob);

        on.run(repositories -> {
            Group group = repositories.groups().byName(new GroupName("admin")).orElseThrow();
            find(repositories, bob).join(group, EVENING);
            assertThat(group.members()).containsExactlyInAnyOrder(alice, bob);
            find(repositories, alice).leave(group);
            assertThat(group.members()).containsExactly(bob);
        });
    }

    @Rule(
            id = "M2M-20",
            clause = Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE,
            origin = "Hibernate: a bag of links is deleted and written again")
    void untaggingOneOfThirtyTagsLeavesTheOtherTwentyNine(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = IntStream.range(0, Post.MAX_TAGS)
                .mapToObj(number -> tag("tag-" + number))
                .toList();
        tags.forEach(post::tag);
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> find(repositories, post).untag(find(repositories, tags.get(7))));

        assertThat(on.writes()).hasSize(before + 1);

        assertThat(on.probe().links(LinkKind.TAGGED))
                .hasSize(Post.MAX_TAGS - 1)
                .doesNotContain(new Link(post.id().value(), tags.get(7).id().value()));
    }

    @Rule(id = "M2M-21", clause = Clause.TAGS_ARE_BOUNDED, origin = "Post.MAX_TAGS: the bounded side owns the link")
    void oneTagTooManyIsRefusedByTheDomainAndSendsNoWrite(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        IntStream.range(0, Post.MAX_TAGS).forEach(number -> post.tag(tag("tag-" + number)));
        Tag java = tag("java");
        on.given(alice, java);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            Tag extra = find(repositories, java);
            assertThatThrownBy(() -> loaded.tag(extra))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("30");
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(id = "M2M-22", clause = Clause.JOINED_AND_LEFT_STORES_NOTHING, origin = "SQLAlchemy: net changes only")
    void aTagPutOnAndTakenOffOrTakenOffAndPutBackInOneUnitIsNoChange(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Tag sql = tag("sql");
        post.tag(java);
        on.given(alice, sql);
        int before = on.writes().size();

        on.run(repositories -> {
            Tag linked = find(repositories, java);
            Tag other = find(repositories, sql);
            Post loaded = find(repositories, post);
            loaded.tag(other);
            loaded.untag(other);
            loaded.untag(linked);
            loaded.tag(linked);
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(id = "M2M-23", clause = Clause.RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE, origin = "Fetch: tags of many posts")
    void tagsFetchedWithManyPostsAreCompleteForEach(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        Tag sql = tag("sql");
        written.get(0).tag(java);
        written.get(0).tag(sql);
        written.get(2).tag(sql);
        on.given(alice);

        List<Post> loaded = on.read(repositories ->
                repositories.posts().byIds(written.stream().map(Post::id).toList(), Fetch.with(OfPost.TAGS)));

        assertThat(loaded).isEqualTo(written);
        assertThat(loaded.get(0).tags()).containsExactly(java, sql);
        assertThat(loaded.get(1).tags()).isEmpty();
        assertThat(loaded.get(2).tags()).containsExactly(sql);
    }

    @Rule(
            id = "M2M-24",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "SQLAlchemy: back_populates, both ends loaded")
    void joiningAndLeavingChangeBothLoadedEndsAtOnce(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> {
            User user = find(repositories, alice, OfUser.MEMBERSHIPS);
            Group group = find(repositories, admin);
            assertThat(group.members()).isEmpty();
            user.join(group, NOON);
            assertThat(user.groups()).containsExactly(group);
            assertThat(group.members()).containsExactly(user);
            group.remove(user);
            assertThat(user.groups()).isEmpty();
            assertThat(group.members()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-25",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "Group.add and User.join are the same link")
    void joiningFromBothEndsInOneUnitIsRefusedAndStoresNothing(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User user = find(repositories, alice);
                    Group group = find(repositories, admin);
                    user.join(group, NOON);
                    group.add(user, EVENING);
                }))
                .isInstanceOf(AlreadyMember.class);

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-26", clause = Clause.SAME_OBJECT_BY_ANY_PATH, origin = "identity map: the association object too")
    void aMembershipReachedFromEitherEndIsTheSameObject(Subject on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            Membership fromUser =
                    find(repositories, alice).memberships().iterator().next();
            Membership fromGroup = fromUser.group().memberships().iterator().next();

            assertThat(fromGroup).isSameAs(fromUser);
            assertThat(fromGroup.user()).isSameAs(find(repositories, alice));
        });
    }

    @Rule(id = "M2M-27", clause = Clause.JOINED_ON_IS_GIVEN, origin = "an association object belongs to its own pair")
    void theDatesOfSeveralMembersAreKeptApart(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(admin, NOON);
        alice.join(chess, EVENING);
        bob.join(admin, EVENING);
        on.given(alice, bob, admin, chess);

        on.run(repositories -> assertThat(find(repositories, admin).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON, EVENING));
        on.run(repositories -> assertThat(find(repositories, alice).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON, EVENING));
    }

    @Rule(
            id = "M2M-28",
            clause = Clause.LINKS_BELONG_TO_THE_POST,
            origin = "links belong to the post, not to its author")
    void aMovedPostKeepsItsTags(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        on.run(repositories -> {
            assertThat(find(repositories, post).tags()).containsExactly(java);
            assertThat(find(repositories, java).posts()).containsExactly(post);
        });
    }

    @Rule(id = "M2M-29", clause = Clause.NAVIGATION_BOTH_WAYS, origin = "OfTag.POSTS: posts come with their authors")
    void thePostsOfATagComeWithTheirSeveralAuthors(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Tag java = tag("java");
        Post first = post(alice, "first");
        Post second = post(bob, "second");
        first.tag(java);
        second.tag(java);
        on.given(alice, bob);

        Tag loaded = on.read(repositories ->
                repositories.tags().byName(java.name(), Fetch.with(OfTag.POSTS)).orElseThrow());

        assertThat(loaded.posts()).containsExactly(first, second);
        assertThat(loaded.posts())
                .extracting(post -> post.author().orElseThrow().name())
                .containsExactly(alice.name(), bob.name());
    }

    @Rule(id = "M2M-30", clause = Clause.PAGES_VISIT_EACH_ONCE, origin = "Posts.taggedWith: keyset paging over a link")
    void thePagesOfThePostsOfATagVisitEachOnce(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 7);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        post(alice, "untagged");
        on.given(alice);

        List<Post> visited = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PageRequest page = new PageRequest(3, next);
            Slice<Post> slice = on.read(repositories -> repositories.posts().taggedWith(java.id(), page));
            visited.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent());

        assertThat(visited).isEqualTo(written);
    }

    @Rule(id = "M2M-31", clause = Clause.ANY_NUMBER_OF_LINKS_IN_ONE_UNIT, origin = "batched writes of links")
    void manyLinksOfOneUnitAreAllStored(Subject on) {
        List<User> members = Examples.users(50);
        List<Group> groups = IntStream.range(0, 4)
                .mapToObj(number -> group("group-" + number))
                .toList();
        on.given(Stream.concat(members.stream(), groups.stream()).toArray());

        on.run(repositories -> {
            List<Group> loaded =
                    groups.stream().map(group -> find(repositories, group)).toList();
            repositories
                    .users()
                    .byIds(members.stream().map(User::id).toList(), Fetch.nothing())
                    .forEach(user -> loaded.forEach(group -> user.join(group, NOON)));
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(200);
        on.run(repositories ->
                assertThat(repositories.users().membersOf(groups.get(2).id())).isEqualTo(members));
    }

    @Rule(
            id = "M2M-32",
            clause = Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE,
            origin = "Hibernate: a bag of links is deleted and written again")
    void leavingALoadedGroupOfAThousandIsOneWriteAndKeepsTheOthers(Subject on) {
        List<User> members = users(1_000);
        Group admin = group("admin");
        members.forEach(member -> member.join(admin, NOON));
        on.given(Stream.concat(members.stream(), Stream.of(admin)).toArray());
        int before = on.writes().size();

        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            loaded.remove(loaded.members().get(500));
            assertThat(loaded.members()).hasSize(999);
        });

        assertThat(on.writes()).hasSize(before + 1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .hasSize(999)
                .doesNotContain(
                        new Link(members.get(500).id().value(), admin.id().value()));
    }

    @Rule(
            id = "M2M-33",
            clause = {Clause.NO_SECOND_PATH_WRITES_LINKS, Clause.COLLECTIONS_ARE_UNMODIFIABLE},
            origin = "SQLAlchemy: a view of an association must not write it a second time")
    void noViewOfARelationWritesIt(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);
        int before = on.writes().size();

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Post text = find(repositories, post);
            Tag tag = find(repositories, java);
            for (ThrowingCallable past : List.<ThrowingCallable>of(
                    () -> user.posts().clear(),
                    () -> user.memberships().clear(),
                    () -> user.groups().clear(),
                    () -> group.memberships().clear(),
                    () -> group.members().add(user("bob")),
                    () -> text.tags().add(tag("sql")),
                    () -> tag.posts().remove(text))) {
                assertThatThrownBy(past).isInstanceOf(UnsupportedOperationException.class);
            }
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "M2M-34",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "unique (user, group): a loaded list is only as true as when it was read")
    void joiningIsRefusedAlsoWhenTheLoadedListIsOutOfDate(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
                    Group group = find(repositories, admin);
                    Elsewhere.run(() -> on.run(others -> find(others, alice).join(find(others, admin), NOON)));
                    loaded.join(group, EVENING);
                }))
                .isInstanceOfAny(AlreadyMember.class, Retryable.class);

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "M2M-35",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "SQLAlchemy: back_populates, both ends loaded")
    void taggingAndUntaggingChangeBothLoadedEndsAtOnce(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            Tag other = find(repositories, java);
            assertThat(loaded.tags()).isEmpty();
            assertThat(other.posts()).isEmpty();
            loaded.tag(other);
            assertThat(loaded.tags()).containsExactly(other);
            assertThat(other.posts()).containsExactly(loaded);
            other.unlabel(loaded);
            assertThat(loaded.tags()).isEmpty();
            assertThat(other.posts()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }

    @Rule(id = "M2M-36", clause = Clause.TAGS_ARE_BOUNDED, origin = "Post.tag: nothing happens if the tag is linked")
    void aPostWithAllItsTagsTakesOneOfThemAgainAndNothingHappens(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        IntStream.range(0, Post.MAX_TAGS).forEach(number -> post.tag(tag("tag-" + number)));
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            loaded.tag(loaded.tags().first());
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(Post.MAX_TAGS);
    }

    @Rule(id = "M2M-37", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "both ends of an association are required")
    void aGroupTakesInNobodyWhoIsNotStored(Subject on) {
        Group admin = group("admin");
        on.given(admin);
        User nobody = user("nobody");

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).add(nobody, NOON)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-38", clause = Clause.NO_SECOND_PATH_WRITES_LINKS, origin = "every exposed collection: unmodifiable")
    void noLoadedEndIsModifiedPastTheDomain(Subject on) {
        User alice = member(on, "alice", "admin");
        Post post = post(user("bob"), "one");
        Tag java = tag("java");
        post.tag(java);
        on.given(post.author().orElseThrow());

        on.run(repositories -> {
            User user = find(repositories, alice);
            Post tagged = find(repositories, post);
            Tag tag = find(repositories, java);
            assertRefused(user.memberships());
            assertRefused(user.memberships().iterator().next().group().memberships());
            assertRefused(tagged.tags());
            assertRefused(tag.posts());
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "M2M-39",
            clause = Clause.JOINED_AND_LEFT_STORES_NOTHING,
            origin = "Repository: a query may first send pending changes")
    void aTagTakenAwaySentByAQueryAndPutBackIsLinked(Subject on) {
        User alice = user("alice");
        Post read = post(alice, "read");
        Post unread = post(alice, "unread");
        Tag java = tag("java");
        read.tag(java);
        unread.tag(java);
        on.given(alice);

        on.run(repositories -> {
            List<Post> loaded = List.of(find(repositories, read), find(repositories, unread));
            Tag linked = find(repositories, java);
            assertThat(loaded.get(0).tags()).containsExactly(linked);
            loaded.forEach(post -> post.untag(linked));
            assertThat(repositories
                            .posts()
                            .taggedWith(java.id(), PageRequest.first(1))
                            .items())
                    .isEmpty();
            loaded.forEach(post -> post.tag(linked));
        });

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactlyInAnyOrder(
                        new Link(read.id().value(), java.id().value()),
                        new Link(unread.id().value(), java.id().value()));
    }

    @Rule(
            id = "M2M-40",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "Post.untag, User.leave: nothing happens if it is not linked")
    void takingWhatIsNotThereFromALoadedEndLeavesItsNeighbours(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag before = tag("before");
        Tag java = tag("java");
        Tag after = tag("after");
        Group admin = group("admin");
        Group chess = group("chess");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, before, after, admin, chess);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User member = find(repositories, alice, OfUser.MEMBERSHIPS);
            assertThat(loaded.tags()).hasSize(1);
            loaded.untag(find(repositories, before));
            loaded.untag(find(repositories, after));
            member.leave(find(repositories, chess));
            assertThat(loaded.tags()).containsExactly(java);
            assertThat(member.groups()).containsExactly(admin);
        });

        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "M2M-41",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "a link noted as removed before it was read")
    void aTagTakenOffThatWasNotOnAndThenPutOnIsLinked(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Tag found = find(repositories, java);
            Post loaded = find(repositories, post);
            loaded.untag(found);
            loaded.tag(found);
        });

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(
            id = "M2M-42",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "the inverse end of a link noted as removed before it was read")
    void aTagTakenOffThatWasNotOnAndThenPutOnShowsThePost(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        List<Post> shown = on.ask(repositories -> {
            Tag found = find(repositories, java);
            Post loaded = find(repositories, post);
            found.unlabel(loaded);
            found.label(loaded);
            return List.copyOf(found.posts());
        });

        assertThat(shown).containsExactly(post);
    }

    @Rule(
            id = "M2M-43",
            clause = Clause.GROUPS_AND_MEMBERS_AGREE,
            origin = "H2 gives a query without a table the answer it gave before")
    void whetherSomebodyIsInAGroupIsAskedAnewByALaterUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        boolean before = on.ask(repositories -> repositories.groups().hasMember(admin.id(), alice.id()));
        boolean after = on.ask(repositories -> {
            find(repositories, alice).join(find(repositories, admin), NOON);
            return repositories.groups().hasMember(admin.id(), alice.id());
        });

        assertThat(before).isFalse();
        assertThat(after).isTrue();
    }

    @Rule(id = "M2M-44", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "a batch of which one row is refused")
    void theMembershipThatIsThereAlreadyIsNamedAmongOthers(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(chess, NOON);
        on.given(alice, admin, chess);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    Group joined = find(repositories, chess);
                    loaded.join(find(repositories, admin), EVENING);
                    loaded.join(joined, EVENING);
                }))
                .isInstanceOfSatisfying(
                        AlreadyMember.class,
                        refused ->
                                assertThat(refused.membership()).isEqualTo(new MembershipId(alice.id(), chess.id())));
    }

    @Rule(id = "M2M-47", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralMembersTheOneWhoIsNotStoredIsNamedAndSoIsAGroup(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        User nobody = user("nobody");
        Group nowhere = group("nowhere");
        on.given(alice, bob, nobody, admin, chess, nowhere);
        on.run(repositories -> {
            repositories.users().removeAll(List.of(nobody.id()));
            repositories.groups().removeAll(List.of(nowhere.id()));
        });

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group loaded = find(repositories, admin);
                    List<User> others = List.of(find(repositories, alice), find(repositories, bob));
                    loaded.add(others.get(0), NOON);
                    loaded.add(nobody, NOON);
                    loaded.add(others.get(1), NOON);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());
        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    List<Group> others = List.of(find(repositories, admin), find(repositories, chess));
                    loaded.join(others.get(0), NOON);
                    loaded.join(nowhere, NOON);
                    loaded.join(others.get(1), NOON);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nowhere.id().toString());
    }

    private static User member(Subject on, String name, String groupName) {
        User user = user(name);
        Group group = group(groupName);
        user.join(group, NOON);
        on.given(user, group);
        return user;
    }

    private static List<Instant> joinedOn(Subject on, User user) {
        return on.ask(repositories -> find(repositories, user).memberships().stream()
                .map(Membership::joinedOn)
                .toList());
    }

    private static <E> void assertRefused(Collection<E> end) {
        E element = end.iterator().next();
        assertThatThrownBy(() -> end.remove(element)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> end.add(element)).isInstanceOf(UnsupportedOperationException.class);
    }
}
