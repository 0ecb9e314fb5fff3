package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import java.util.Set;

/** CAS: what comes along and what goes along. */
public abstract class CascadeRules {
    @Rule(
            id = "CAS-01",
            clause = {Clause.SAVE_REACHES_NEW_CHILDREN, Clause.SAVE_REACHES_NEW_GRANDCHILDREN},
            origin = "SQLAlchemy: save-update cascade")
    void savingAUserSavesNewPostsAndTheirNewTags(Subject on) {
        User alice = user("alice");
        Tag java = tag("java");
        post(alice, "one").tag(java);

        on.given(alice);

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }

    @Rule(
            id = "CAS-02",
            clause = {Clause.DELETE_REACHES_UNLOADED_CHILDREN, Clause.DELETING_A_USER_REMOVES_TAG_LINKS},
            origin = "SQLAlchemy: delete cascade; Hibernate loads all children for it")
    void removingAUserRemovesPostsThatWereNeverLoadedWithTheirLinks(Subject on) {
        User alice = user("alice");
        Tag java = tag("java");
        posts(alice, 3).forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().links(LinkKind.AUTHOR)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
    }

    @Rule(
            id = "CAS-03",
            clause = {Clause.DELETING_AN_END_REMOVES_ONLY_LINKS, Clause.DELETING_THE_USER_KEEPS_THE_GROUP},
            origin = "the relations: user removed, memberships go, the group stays")
    void removingAUserRemovesMembershipsAndKeepsTheGroup(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            assertThat(group.members()).hasSize(2);
            repositories.users().remove(find(repositories, alice));
            assertThat(group.members()).containsExactly(bob);
        });

        on.run(repositories -> assertThat(find(repositories, admin).members()).containsExactly(bob));
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "CAS-04",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the relations: the owner of a group is detached")
    void removingAnOwnerLeavesTheGroupWithoutOne(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        on.run(repositories -> {
            assertThat(find(repositories, admin).owner()).isEmpty();
            assertThat(find(repositories, admin).revision()).isEqualTo(2);
            assertThat(repositories.groups().ownedBy(alice.id())).isEmpty();
        });
        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(admin.id().value());
    }

    @Rule(
            id = "CAS-05",
            clause = Clause.REMOVED_POST_THEN_REMOVED_USER,
            origin = "Hibernate: a child deleted twice in one flush")
    void aPostRemovedBeforeItsUserInOneUnitIsFine(Subject on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.remove(loaded.posts().iterator().next());
            repositories.users().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "CAS-06",
            clause = Clause.PENDING_POST_REMOVED_WRITES_NOTHING,
            origin = "SQLAlchemy: a pending orphan is expunged")
    void aPostWrittenAndRemovedInOneUnitWritesNothing(Subject on) {
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
            id = "CAS-07",
            clause = Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT,
            origin = "Hibernate: cascade reaches a child that moved away")
    void aPostMovedAwaySurvivesTheRemovalOfItsOldOwnerInTheSameUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        post(alice, "left behind");
        on.given(alice, bob);

        on.run(repositories -> {
            User old = find(repositories, alice);
            find(repositories, moved).moveTo(find(repositories, bob));
            repositories.users().remove(old);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-08",
            clause = Clause.MOVED_POST_SURVIVES_LATER,
            origin = "SQLAlchemy: a child belongs to one parent")
    void aPostMovedAwaySurvivesTheRemovalOfItsOldOwnerLater(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, moved).moveTo(find(repositories, bob)));
        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-09",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aTagIsReplacedByAnotherOfTheSameNameInOneUnit(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag old = tag("java");
        post.tag(old);
        on.given(alice);
        Tag successor = tag("java");

        on.run(repositories -> {
            repositories.tags().remove(find(repositories, old));
            repositories.tags().add(successor);
            find(repositories, post).tag(successor);
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(successor.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "CAS-10",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aUserIsReplacedByAnotherOfTheSameNameInOneUnit(Subject on) {
        User old = user("alice");
        on.given(old);
        User successor = user("alice");

        on.run(repositories -> {
            repositories.users().remove(find(repositories, old));
            repositories.users().add(successor);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(successor.id().value());
    }

    @Rule(id = "CAS-11", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove")
    void removingTwiceIsRemovingOnce(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        on.run(repositories -> {
            Post text = find(repositories, post);
            Tag tag = find(repositories, java);
            Group group = find(repositories, admin);
            User loaded = find(repositories, alice);
            for (int time = 0; time < 2; time++) {
                repositories.posts().remove(text);
                repositories.tags().remove(tag);
                repositories.groups().remove(group);
                repositories.users().remove(loaded);
            }
            assertThat(repositories.users().removeAll(List.of(alice.id()))).isZero();
        });

        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).isEmpty();
        }
    }

    @Rule(id = "CAS-12", clause = Clause.RESTRICT_REFUSES, origin = "SQL: on delete restrict")
    void aGroupWithMembersIsNotRemovedAndNothingChanges(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group group = find(repositories, admin);
                    find(repositories, alice).rename(new Username("alicia"));
                    repositories.groups().remove(group);
                }))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group()).isEqualTo(admin.id()));

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        on.run(repositories -> assertThat(find(repositories, admin).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON));
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.<Username>ask(
                            repositories -> repositories.users().get(alice.id()).name()))
                    .isEqualTo(alice.name());
        }
    }

    @Rule(id = "CAS-13", clause = Clause.MEMBERS_WHO_LEFT_DO_NOT_RESTRICT, origin = "order of writes within one unit")
    void aGroupCanBeRemovedInTheUnitInWhichItsLastMemberLeft(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            find(repositories, alice).leave(group);
            repositories.groups().remove(group);
        });

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "CAS-14",
            clause = {Clause.ORPHANS_ARE_REMOVED, Clause.DELETING_A_POST_KEEPS_TAGS},
            origin = "SQLAlchemy: delete orphan")
    void aPostTakenFromALoadedListIsDeletedWithItsLinksAndKeepsTheTags(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Tag java = tag("java");
        gone.tag(java);
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            loaded.remove(loaded.posts().iterator().next());
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
    }

    @Rule(
            id = "CAS-15",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Jakarta Persistence 3.2 §4.10: bulk delete bypasses cascades; here it must not")
    void bulkRemovalOfUsersFollowsTheSamePolicies(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        post(alice, "one").tag(tag("java"));
        Post others = post(bob, "others");
        on.given(alice, bob, admin);

        int removed = on.ask(repositories ->
                repositories.users().removeAll(Set.of(alice.id(), user("nobody").id())));

        assertThat(removed).isEqualTo(1);
        assertThat(on.probe().ids(Kind.USER)).containsExactly(bob.id().value());
        assertThat(on.probe().ids(Kind.POST)).containsExactly(others.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.<Long>ask(repositories -> find(repositories, admin).revision()))
                .isEqualTo(2);
    }

    @Rule(
            id = "CAS-16",
            clause = {Clause.RESTRICT_REFUSES, Clause.BULK_DELETE_OBEYS_THE_POLICIES},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfGroupsWithMembersIsRefused(Subject on) {
        User alice = user("alice");
        Group empty = group("empty");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, empty, admin);

        assertThatThrownBy(() ->
                        on.run(repositories -> repositories.groups().removeAll(List.of(empty.id(), admin.id()))))
                .isInstanceOf(GroupHasMembers.class);

        assertThat(on.probe().ids(Kind.GROUP)).contains(admin.id().value());
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.GROUP)).hasSize(2);
        }
    }

    @Rule(
            id = "CAS-17",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: expunge of a pending object")
    void whatIsAddedAndRemovedInOneUnitIsNotStored(Subject on) {
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
            id = "CAS-49",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "a new object is told from a stored one by more than its id")
    void whatIsAddedAndRemovedLeavesTheStoredOneOfItsIdAlone(Subject on) {
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
            User other = User.register(alice.id(), new Username("other"));
            repositories.users().add(other);
            repositories.users().remove(other);
            assertThat(find(repositories, first).author().orElseThrow().name()).isEqualTo(alice.name());
            assertThat(owned.owner()).contains(alice.id());
        });
        on.run(repositories -> {
            Tag other = Tag.named(java.id(), new TagName("other"));
            repositories.tags().add(other);
            repositories.tags().remove(other);
            assertThat(find(repositories, first).tags()).extracting(Tag::name).containsExactly(java.name());
        });
        on.run(repositories -> {
            Group other = Group.found(admin.id(), new GroupName("other"));
            repositories.groups().add(other);
            repositories.groups().remove(other);
            assertThat(find(repositories, alice).groups())
                    .extracting(Group::name)
                    .containsExactly(admin.name());
        });
        on.run(repositories -> {
            User author = find(repositories, alice);
            Post other = author.write(first.id(), new Title("other"), new Content(""));
            repositories.posts().add(other);
            repositories.posts().remove(other);
            assertThat(author.posts()).extracting(Post::title).containsExactly(first.title());
        });
        on.run(repositories -> {
            User other = User.register(alice.id(), new Username("other"));
            repositories.users().add(other);
            repositories.users().remove(other);
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

    @Rule(
            id = "CAS-50",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "a list that is read before the removal is sent")
    void aListThatIsReadAfterARemovalDoesNotShowWhatWasRemoved(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Tag java = tag("java");
        Tag kotlin = tag("kotlin");
        List<Post> posts = posts(alice, 2);
        posts.forEach(post -> {
            post.tag(java);
            post.tag(kotlin);
        });
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            User author = find(repositories, alice);
            repositories.posts().remove(find(repositories, posts.get(0)));
            assertThat(loaded.posts()).containsExactly(posts.get(1));
            assertThat(author.posts()).containsExactly(posts.get(1));
        });
        on.run(repositories -> {
            Post loaded = find(repositories, posts.get(1));
            repositories.tags().remove(find(repositories, kotlin));
            assertThat(loaded.tags()).containsExactly(java);
        });
        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            Tag tagged = find(repositories, java);
            repositories.users().remove(find(repositories, alice));
            assertThat(loaded.members()).containsExactly(bob);
            assertThat(tagged.posts()).isEmpty();
        });
    }

    @Rule(id = "CAS-18", clause = Clause.FAILED_CASCADE_LEAVES_EVERYTHING, origin = "atomicity")
    void aFailureHalfWayThroughACascadeLeavesEverything(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        posts(alice, 2).forEach(post -> post.tag(tag("tag of " + post.id())));
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().remove(find(repositories, alice));
                    repositories.users().add(user("bob"));
                }))
                .isInstanceOf(UsernameTaken.class);

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(2);
            assertThat(on.probe().ids(Kind.POST)).hasSize(2);
            assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(2);
            assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
            assertThat(on.probe().links(LinkKind.OWNER)).hasSize(1);
        } else {
            assertThat(on.probe().links(LinkKind.AUTHOR))
                    .as("a unit stored in part leaves no orphan")
                    .allSatisfy(link -> assertThat(on.probe().ids(Kind.USER)).contains(link.to()));
        }
    }

    @Rule(
            id = "CAS-19",
            clause = {Clause.UNLINK_KEEPS_BOTH_ENDS, Clause.DELETING_AN_END_REMOVES_ONLY_LINKS},
            origin = "the relations: a tag is unlinked")
    void removingATagInUseUnlinksItAndLeavesThePostsAsTheyAre(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Tag sql = tag("sql");
        post.tag(java);
        post.tag(sql);
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            assertThat(loaded.tags()).hasSize(2);
            repositories.tags().remove(find(repositories, java));
            assertThat(loaded.tags()).containsExactly(sql);
        });

        on.run(repositories -> {
            assertThat(find(repositories, post).tags()).containsExactly(sql);
            assertThat(find(repositories, post).revision()).isEqualTo(1);
        });
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(id = "CAS-20", clause = Clause.ONLY_OBJECTS_OF_THE_UNIT_ARE_REMOVED, origin = "Repository.remove")
    void onlyWhatWasLoadedOrAddedInThisUnitCanBeRemoved(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().remove(alice)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, alice);
                    repositories.users().remove(alice);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "CAS-21", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add")
    void anIdRemovedInThisUnitIsNotTakenUpAgainInIt(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    repositories.users().remove(loaded);
                    repositories.users().add(loaded);
                }))
                .isInstanceOf(AlreadyExists.class);
    }

    @Rule(
            id = "CAS-22",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "Repository: queries see what the unit has changed")
    void theUnitSeesWhatItRemoved(Subject on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            repositories.users().remove(find(repositories, alice));
            assertThat(repositories.users().byId(alice.id())).isEmpty();
            assertThat(repositories.users().byName(alice.name())).isEmpty();
            assertThat(repositories.posts().count()).isZero();
        });
    }

    @Rule(
            id = "CAS-23",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: a new child of a removed parent is not kept")
    void aUserRemovedWithANewPostStoresNothingOfIt(Subject on) {
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
            id = "CAS-24",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the relations: the owner of a group is detached, with the group changed in the same unit")
    void anOwnedGroupKeepsItsOwnChangesWhenTheOwnerGoes(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            group.rename(new GroupName("orphanage"));
            repositories.users().remove(find(repositories, alice));
            assertThat(group.owner()).isEmpty();
        });

        on.run(repositories -> assertThat(repositories
                        .groups()
                        .byName(new GroupName("orphanage"))
                        .orElseThrow()
                        .owner())
                .isEmpty());
    }

    @Rule(
            id = "CAS-25",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.UNIT_SEES_WHAT_IT_REMOVED},
            origin = "Repository.removeAll: the unit's objects and queries know")
    void theUnitSeesWhatItRemovedInBulk(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        posts(alice, 2);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            User loaded = find(repositories, alice);
            assertThat(repositories.users().removeAll(List.of(alice.id(), bob.id())))
                    .isEqualTo(2);
            assertThat(repositories.users().byId(loaded.id())).isEmpty();
            assertThat(repositories.posts().count()).isZero();
            assertThat(group.owner()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.<Long>ask(repositories -> find(repositories, admin).revision()))
                .isEqualTo(2);
    }

    @Rule(
            id = "CAS-51",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Repository.removeAll: the unit's objects know, whether stored or new")
    void bulkRemovalOfUsersLeavesTheirGroupsWithoutAnOwnerAndNoOthers(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group staff = group("staff");
        Group chess = group("chess");
        staff.handTo(bob.id());
        on.given(alice, bob, staff, chess);

        on.run(repositories -> {
            Group others = find(repositories, staff);
            Group handed = find(repositories, chess);
            Group added = group("added");
            handed.handTo(alice.id());
            added.handTo(alice.id());
            repositories.groups().add(added);

            repositories.users().removeAll(List.of(alice.id()));

            assertThat(others.owner()).contains(bob.id());
            assertThat(handed.owner()).isEmpty();
            assertThat(added.owner()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.OWNER)).hasSize(1);
        assertThat(on.<Long>ask(repositories -> find(repositories, staff).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "CAS-52",
            clause = Clause.BULK_DELETE_SAYS_HOW_MANY,
            origin = "Repository.removeAll: how many were removed, of every kind")
    void bulkRemovalSaysHowManyOfAnyKindWereThere(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            assertThat(repositories.posts().removeAll(List.of(post.id(), new PostId(uuid()))))
                    .isEqualTo(1);
            assertThat(repositories
                            .tags()
                            .removeAll(List.of(java.id(), tag("none").id())))
                    .isEqualTo(1);
            assertThat(repositories
                            .groups()
                            .removeAll(List.of(admin.id(), group("none").id())))
                    .isEqualTo(1);
            assertThat(repositories
                            .users()
                            .removeAll(List.of(alice.id(), user("none").id())))
                    .isEqualTo(1);
        });
    }

    @Rule(
            id = "CAS-53",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Repository.removeAll: what is not there any more is not written")
    void whatIsChangedAfterItsBulkRemovalStaysRemoved(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post written = find(repositories, post);
            repositories.posts().removeAll(List.of(post.id()));
            repositories.tags().removeAll(List.of(java.id()));
            repositories.groups().removeAll(List.of(admin.id()));
            repositories.users().removeAll(List.of(alice.id()));

            user.rename(new Username("alicia"));
            group.rename(new GroupName("root"));
            tag.rename(new TagName("kotlin"));
            written.edit(new Title("two"), written.content());
        });

        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).isEmpty();
        }
    }

    @Rule(
            id = "CAS-26",
            clause = Clause.MEMBERS_WHO_LEFT_DO_NOT_RESTRICT,
            origin = "order of writes: members go before their group")
    void aGroupIsRemovedWithItsLastMemberInOneUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User member = find(repositories, alice);
            Group group = find(repositories, admin);
            repositories.users().remove(member);
            repositories.groups().remove(group);
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "CAS-27",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "DETACH empties only what still points there")
    void aGroupHandedOnBeforeItsOwnerIsRemovedKeepsTheNewOwner(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        on.run(repositories -> {
            User old = find(repositories, alice);
            find(repositories, admin).handTo(bob.id());
            repositories.users().remove(old);
        });

        on.run(repositories -> assertThat(find(repositories, admin).owner()).contains(bob.id()));
    }

    @Rule(
            id = "CAS-28",
            clause = {Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS, Clause.CASCADE_STOPS_AT_ITS_PARENT},
            origin = "DETACH for any number")
    void removingAnOwnerOfManyGroupsLeavesTheirMembersAndOtherOwnersAlone(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        List<Group> owned = List.of(group("one"), group("two"), group("three"));
        owned.forEach(group -> group.handTo(alice.id()));
        owned.forEach(group -> bob.join(group, NOON));
        Group others = group("others");
        others.handTo(bob.id());
        on.given(alice, bob, owned.get(0), owned.get(1), owned.get(2), others);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(4);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(3);
        assertThat(on.probe().links(LinkKind.OWNER))
                .extracting(link -> link.to())
                .containsExactly(bob.id().value());
    }

    @Rule(
            id = "CAS-29",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: expunge of a pending object that is linked")
    void aNewTagRemovedBeforeItIsStoredLeavesNoLink(Subject on) {
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

    @Rule(id = "CAS-30", clause = Clause.CASCADE_STOPS_AT_ITS_PARENT, origin = "a cascade stops at its own parent")
    void removingAUserLeavesThePostsOfOthersWithTheSameTagsAlone(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Tag java = tag("java");
        post(alice, "gone").tag(java);
        Post stays = post(bob, "stays");
        stays.tag(java);
        on.given(alice, bob);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            assertThat(loaded.posts()).hasSize(2);
            repositories.users().remove(find(repositories, alice));
            assertThat(loaded.posts()).containsExactly(stays);
        });

        on.run(repositories -> assertThat(find(repositories, stays).tags()).containsExactly(java));
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "CAS-31",
            clause = {Clause.DELETING_A_POST_KEEPS_TAGS, Clause.DELETING_AN_END_REMOVES_ONLY_LINKS},
            origin = "a post removed by its repository, tags never loaded")
    void removingAPostRemovesItsLinksAndNoTag(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        gone.tag(tag("java"));
        gone.tag(tag("sql"));
        on.given(alice);

        on.run(repositories -> repositories.posts().remove(find(repositories, gone)));

        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(2);
    }

    @Rule(
            id = "CAS-32",
            clause = Clause.SAVE_REACHES_NEW_GRANDCHILDREN,
            origin = "save-update cascade from a loaded parent to a new grandchild")
    void aNewTagOnAStoredPostIsStoredWithoutAnExplicitSave(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        Tag java = tag("java");

        on.run(repositories -> find(repositories, post).tag(java));

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }

    @Rule(
            id = "CAS-33",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aGroupIsReplacedByAnotherOfTheSameNameInOneUnit(Subject on) {
        Group old = group("admin");
        on.given(old);
        Group successor = group("admin");

        on.run(repositories -> {
            repositories.groups().remove(find(repositories, old));
            repositories.groups().add(successor);
        });

        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(successor.id().value());
    }

    @Rule(
            id = "CAS-34",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.UNLINK_KEEPS_BOTH_ENDS},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfTagsUnlinksThemAndLeavesThePostsAsTheyAre(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        tags.forEach(post::tag);
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            assertThat(loaded.tags()).hasSize(3);
            int removed = repositories
                    .tags()
                    .removeAll(List.of(tags.get(0).id(), tags.get(2).id()));
            assertThat(removed).isEqualTo(2);
            assertThat(loaded.tags()).containsExactly(tags.get(1));
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(tags.get(1).id().value());
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), tags.get(1).id().value()));
        assertThat(on.<Long>ask(repositories -> find(repositories, post).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "CAS-35",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.DELETING_A_POST_KEEPS_TAGS},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfPostsRemovesTheirLinksAndNoTag(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            assertThat(loaded.posts()).hasSize(3);
            repositories
                    .posts()
                    .removeAll(List.of(written.get(0).id(), written.get(1).id()));
            assertThat(loaded.posts()).containsExactly(written.get(2));
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(written.get(2).id().value(), java.id().value()));
    }

    @Rule(
            id = "CAS-36",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT},
            origin = "Users: a post that moved to another user in the same unit lives on")
    void aPostMovedAwaySurvivesTheBulkRemovalOfItsOldOwnerInTheSameUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        post(alice, "left behind");
        on.given(alice, bob);

        on.run(repositories -> {
            find(repositories, moved).moveTo(find(repositories, bob));
            repositories.users().removeAll(List.of(alice.id()));
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
    }

    @Rule(
            id = "CAS-37",
            clause = {Clause.DELETE_REACHES_UNLOADED_CHILDREN, Clause.DELETING_A_USER_REMOVES_TAG_LINKS},
            origin = "Users, Tags: loaded or not")
    void removingAUserAndATagWhoseRelationsAreLoadedRemovesTheSame(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Tag java = tag("java");
        Tag sql = tag("sql");
        posts(alice, 2).forEach(post -> post.tag(java));
        Post stays = post(bob, "stays");
        stays.tag(java);
        stays.tag(sql);
        alice.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            User loaded = repositories
                    .users()
                    .byName(alice.name(), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                    .orElseThrow();
            loaded.posts().forEach(post -> assertThat(post.tags()).containsExactly(java));
            Tag unwanted = repositories
                    .tags()
                    .byName(sql.name(), Fetch.with(OfTag.POSTS))
                    .orElseThrow();
            repositories.users().remove(loaded);
            repositories.tags().remove(unwanted);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(stays.id().value(), java.id().value()));
    }

    @Rule(
            id = "CAS-38",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "SQLAlchemy: save-update cascade stops at what is not kept")
    void aNewTagOnAPostThatIsRemovedIsNotStored(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            loaded.tag(tag("java"));
            repositories.posts().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
    }

    @Rule(
            id = "CAS-39",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "order of writes: posts move on, then the user goes, then another takes the name")
    void aUserWhosePostsMoveOnIsReplacedByAnotherOfTheSameName(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        User successor = user("alice");

        on.run(repositories -> {
            User old = find(repositories, alice);
            User heir = find(repositories, bob);
            find(repositories, post).moveTo(heir);
            repositories.users().remove(old);
            repositories.users().add(successor);
        });

        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrder(bob.id().value(), successor.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-40",
            clause = Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT,
            origin = "order of writes: the new user comes, the posts move on, then the old user goes")
    void aPostMovesToANewUserWhileItsOldOneIsRemoved(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User carol = user("carol");

        on.run(repositories -> {
            User old = find(repositories, alice);
            Post loaded = find(repositories, post);
            repositories.users().add(carol);
            loaded.moveTo(carol);
            repositories.users().remove(old);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(carol.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(
            id = "CAS-41",
            clause = Clause.MOVED_POST_GOES_WITH_ITS_NEW_OWNER,
            origin = "a cascade follows the relation as it is in memory")
    void aPostMovedToAUserWhoIsRemovedInTheSameUnitGoesWithThem(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> {
            User heir = find(repositories, bob);
            find(repositories, post).moveTo(heir);
            repositories.users().remove(heir);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(id = "CAS-42", clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES, origin = "Repository.add after removeAll")
    void anIdTheUnitNeverMetIsFreeAfterABulkRemoval(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice);

        int removed = on.ask(repositories -> {
            int count = repositories.users().removeAll(List.of(alice.id(), bob.id()));
            repositories.users().add(User.register(alice.id(), alice.name()));
            repositories.users().add(bob);
            return count;
        });

        assertThat(removed).isEqualTo(1);
        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrder(alice.id().value(), bob.id().value());
    }

    @Rule(id = "CAS-43", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove after a cascade")
    void aPostThatWentWithItsAuthorCanBeRemovedOnceMore(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post one = post(alice, "one");
        Post other = post(bob, "other");
        on.given(alice, bob);

        on.run(repositories -> {
            Post withAlice = find(repositories, one);
            Post withBob = find(repositories, other);
            repositories.users().removeAll(List.of(alice.id()));
            repositories.users().remove(find(repositories, bob));
            repositories.posts().remove(withAlice);
            repositories.posts().remove(withBob);
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(id = "CAS-54", clause = Clause.RESTRICT_REFUSES, origin = "MariaDB's foreign keys name no value")
    void ofSeveralRemovedGroupsTheOneWithMembersIsNamed(Subject on) {
        User alice = user("alice");
        List<Group> groups = List.of(group("admin"), group("chess"), group("staff"));
        alice.join(groups.get(1), NOON);
        on.given(alice, groups.get(0), groups.get(1), groups.get(2));

        assertThatThrownBy(() -> on.run(repositories -> groups.stream()
                        .map(group -> find(repositories, group))
                        .toList()
                        .forEach(repositories.groups()::remove)))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group())
                                .isEqualTo(groups.get(1).id()));
        assertThatThrownBy(() -> on.run(repositories -> repositories
                        .groups()
                        .removeAll(groups.stream().map(Group::id).toList())))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group())
                                .isEqualTo(groups.get(1).id()));
    }

    @Rule(
            id = "CAS-44",
            clause = Clause.RESTRICT_REFUSES,
            origin = "the foreign key of a membership that is still to come")
    void aGroupThatSomebodyJoinsInTheUnitThatRemovesItIsRefused(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group loaded = find(repositories, admin);
                    loaded.add(find(repositories, alice), NOON);
                    repositories.groups().remove(loaded);
                }))
                .isInstanceOf(GroupHasMembers.class)
                .hasMessageContaining(admin.id().toString());

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.GROUP)).containsExactly(admin.id().value());
        }
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "CAS-45",
            clause = Clause.UNLINK_KEEPS_BOTH_ENDS,
            origin = "a flush that meets a removed object in what it stores")
    void aTagPutOnANewPostAndRemovedInTheSameUnitLeavesThePost(Subject on) {
        User alice = user("alice");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            post(find(repositories, alice), "one").tag(loaded);
            repositories.tags().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }

    @Rule(id = "CAS-46", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove after removeAll")
    void whatABulkRemovalTookCanBeRemovedOnceMore(Subject on) {
        Group admin = group("admin");
        on.given(admin);

        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            repositories.groups().removeAll(List.of(admin.id()));
            repositories.groups().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
    }

    @Rule(
            id = "CAS-47",
            clause = Clause.ADDED_AND_REMOVED_STORES_NOTHING,
            origin = "a cascade reaches what is not stored yet")
    void aUserWhoJoinsAndIsRemovedInOneUnitIsNoLongerShownByTheGroup(Subject on) {
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
            id = "CAS-48",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the removal changes the group's row, and so does the new name")
    void aGroupRenamedWhileItsOwnerIsRemovedIsChangedTwice(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            find(repositories, admin).rename(new GroupName("staff"));
            repositories.users().remove(find(repositories, alice));
        });

        Group stored = on.ask(repositories -> repositories.groups().get(admin.id()));
        assertThat(stored.owner()).isEmpty();
        assertThat(stored.name()).isEqualTo(new GroupName("staff"));
        assertThat(stored.revision()).isEqualTo(3);
    }
}
