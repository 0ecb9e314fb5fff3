package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.ArrayList;
import java.util.List;

/** O2M: a user and their posts. */
public abstract class OneToManyRules {

    @Rule(
            id = "O2M-01",
            clause = Clause.ANY_NUMBER_OF_POSTS,
            origin = "SQLAlchemy: basic relationship patterns, one to many")
    void aUserKeepsAnyNumberOfPosts(Subject on) {
        for (int count : new int[] {0, 1, 2, 1_000}) {
            User author = user("author-" + count);
            List<Post> written = posts(author, count);

            on.given(author);

            assertThat(on.<List<Post>>ask(repositories ->
                            List.copyOf(find(repositories, author).posts())))
                    .isEqualTo(written);
        }
    }

    @Rule(
            id = "O2M-02",
            clause = Clause.NO_POSTS_IS_EMPTY,
            origin = "MyBatis: nested results over a left join must not make a phantom row")
    void aUserWithoutPostsIsFoundAndHasNone(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories ->
                assertThat(find(repositories, alice, OfUser.POSTS).posts()).isEmpty());
        on.run(repositories -> assertThat(find(repositories, alice).posts()).isEmpty());
    }

    @Rule(
            id = "O2M-03",
            clause = Clause.EQUAL_TEXTS_ALL_LOAD,
            origin = "MyBatis: a result map without an id merges equal rows")
    void postsWithTheSameTextAllLoad(Subject on) {
        User alice = user("alice");
        post(alice, "same");
        post(alice, "same");
        on.given(alice);

        on.run(repositories ->
                assertThat(find(repositories, alice, OfUser.POSTS).posts()).hasSize(2));
        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(Post::content)
                .containsExactly(new Content("text of same"), new Content("text of same")));
    }

    @Rule(
            id = "O2M-04",
            clause = {Clause.REPLACING_KEEPS_THE_SHARED, Clause.REPLACING_UPDATES_BOTH_ENDS},
            origin = "Hibernate: replacing a collection must not rewrite what stays")
    void replacingThePostsDeletesTheAbsentAndKeepsTheOthers(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post kept = post(alice, "kept");
        Post dropped = post(alice, "dropped");
        Post taken = post(bob, "taken");
        on.given(alice, bob);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post lost = find(repositories, dropped);
            Post won = find(repositories, taken);
            User from = won.author().orElseThrow();
            loaded.replacePosts(List.of(find(repositories, kept), won));

            assertThat(loaded.posts()).containsExactly(kept, won);
            assertThat(from.posts()).isEmpty();
            assertThat(won.author()).containsSame(loaded);
            assertThat(lost.author()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .extracting(Link::to)
                .containsOnly(alice.id().value());
        assertThat(on.probe().ids(Kind.POST))
                .containsExactlyInAnyOrder(kept.id().value(), taken.id().value())
                .doesNotContain(dropped.id().value());
        assertThat(on.<Long>ask(repositories -> find(repositories, kept).revision()))
                .isEqualTo(1);
    }

    @Rule(id = "O2M-05", clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED, origin = "foreign key; MongoDB has none")
    void aPostOfAnAuthorWhoIsNotStoredIsRefusedAndNothingStays(Subject on) {
        User nobody = user("nobody");
        User alice = user("alice");

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(alice);
                    repositories.posts().add(post(nobody, "lost"));
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "O2M-06",
            clause = Clause.MOVED_POST_KEEPS_ID_AND_TEXT,
            origin = "Hibernate: orphan removal deletes a moved child")
    void aMovedPostKeepsItsIdAndText(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(post.title());
            assertThat(find(repositories, post).content()).isEqualTo(post.content());
            assertThat(find(repositories, bob).posts()).containsExactly(post);
            assertThat(find(repositories, alice).posts()).isEmpty();
        });
    }

    @Rule(
            id = "O2M-07",
            clause = Clause.REMOVED_AND_TAKEN_BACK_IS_NO_CHANGE,
            origin = "SQLAlchemy: a removed child that is added back is no orphan")
    void aPostRemovedAndTakenBackInOneUnitIsNoChange(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post first = loaded.posts().iterator().next();
            loaded.remove(first);
            first.moveTo(loaded);
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().ids(Kind.POST)).containsExactly(post.id().value());
    }

    @Rule(
            id = "O2M-08",
            clause = Clause.BOTH_ENDS_AGREE_AFTER_RELOAD,
            origin = "Jakarta Persistence 3.2 §2.10: the inverse side")
    void bothEndsAgreeAfterReload(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            assertThat(loaded.posts())
                    .hasSize(3)
                    .allSatisfy(post -> assertThat(post.author()).containsSame(loaded));
        });
    }

    @Rule(
            id = "O2M-09",
            clause = Clause.ADDED_TO_UNLOADED_LIST_APPEARS_ONCE,
            origin = "Hibernate: queued operations of an inverse bag")
    void aPostAddedToAnUnloadedListAppearsOnceInOrderWhenTheListIsRead(Subject on) {
        User alice = user("alice");
        Post first = post(alice, "first");
        PostId between = new PostId(uuid());
        Post last = post(alice, "last");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post added = loaded.write(between, new Title("between"), new Content("x"));

            assertThat(loaded.posts()).containsExactly(first, added, last);
        });
        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(Post::id)
                .contains(between));
    }

    @Rule(
            id = "O2M-10",
            clause = {Clause.REMOVED_FROM_UNLOADED_LIST_IS_GONE, Clause.ORPHANS_ARE_REMOVED},
            origin = "SQLAlchemy: delete-orphan")
    void aPostRemovedWhileTheListIsUnloadedIsDeletedAndMissingFromTheList(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, gone);
            User author = loaded.author().orElseThrow();
            author.remove(loaded);

            assertThat(author.posts()).containsExactly(stays);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
    }

    @Rule(id = "O2M-11", clause = Clause.COLLECTIONS_ARE_UNMODIFIABLE, origin = "User.posts: unmodifiable")
    void aLoadedCollectionCannotBeModifiedPastTheDomain(Subject on) {
        User alice = user("alice");
        post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            Post post = loaded.posts().iterator().next();
            assertThatThrownBy(() -> loaded.posts().remove(post)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> loaded.posts().clear()).isInstanceOf(UnsupportedOperationException.class);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
    }

    @Rule(
            id = "O2M-12",
            clause = Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER,
            origin = "Hibernate: delayed operations on two unloaded bags")
    void aMovedPostIsInTheNewListAndNotInTheOldBeforeTheUnitEnds(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> {
            User from = find(repositories, alice);
            User to = find(repositories, bob);
            find(repositories, post).moveTo(to);

            assertThat(from.posts()).isEmpty();
            assertThat(to.posts()).containsExactly(post);
        });
    }

    @Rule(
            id = "O2M-13",
            clause = Clause.SAVE_REACHES_NEW_CHILDREN,
            origin = "Posts: a post of a user of this unit is stored with them")
    void aNewPostOfALoadedUserIsStoredWithoutAnExplicitSave(Subject on) {
        User alice = user("alice");
        on.given(alice);

        Post written = on.ask(repositories -> post(find(repositories, alice), "new"));

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(written.id().value(), alice.id().value()));
        assertThat(written.revision()).isEqualTo(1);
    }

    @Rule(
            id = "O2M-14",
            clause = Clause.CHANGES_NEED_NO_SAVE,
            origin = "UnitOfWork: changes are stored without an explicit save")
    void anEditedPostIsStoredWithoutAnExplicitSave(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "draft");
        on.given(alice);

        on.run(repositories -> find(repositories, post).edit(new Title("final"), new Content("done")));

        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(new Title("final"));
            assertThat(find(repositories, post).content()).isEqualTo(new Content("done"));
        });
    }

    @Rule(
            id = "O2M-15",
            clause = {Clause.PAGES_COUNT_AND_LIST_AGREE, Clause.PAGES_VISIT_EACH_ONCE},
            origin = "Posts.by, Posts.countBy")
    void thePagesAndTheCountOfThePostsOfAUserAgreeWithTheirList(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        List<Post> written = posts(alice, 5);
        post(bob, "other");
        on.given(alice, bob);

        on.run(repositories -> {
            List<Post> paged = new ArrayList<>();
            var slice = repositories.posts().by(alice.id(), PageRequest.first(2), Fetch.nothing());
            paged.addAll(slice.items());
            while (slice.next().isPresent()) {
                slice = repositories
                        .posts()
                        .by(alice.id(), PageRequest.after(slice.next().get(), 2), Fetch.nothing());
                paged.addAll(slice.items());
            }
            assertThat(paged).isEqualTo(written);
            assertThat(repositories.posts().countBy(alice.id())).isEqualTo(5);
            assertThat(repositories.posts().count()).isEqualTo(6);
        });
    }

    @Rule(id = "O2M-16", clause = Clause.REMOVED_AND_TAKEN_BACK_IS_NO_CHANGE, origin = "SQLAlchemy: net changes only")
    void aPostMovedThereAndBackIsNoChange(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User author = find(repositories, alice);
            User other = find(repositories, bob);
            loaded.moveTo(other);
            loaded.moveTo(author);
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(
            id = "O2M-17",
            clause = Clause.NO_POST_WITHOUT_AN_AUTHOR,
            origin = "Posts: a post without an author is not stored")
    void noPostIsEverStoredWithoutAnAuthor(Subject on) {
        User alice = user("alice");
        Post kept = post(alice, "kept");
        Post undone = post(alice, "undone");
        alice.remove(undone);

        on.given(alice, undone);

        assertThat(on.probe().ids(Kind.POST)).containsExactly(kept.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR)).hasSize(1);
    }

    @Rule(
            id = "O2M-18",
            clause = Clause.LAST_AUTHOR_COUNTS,
            origin = "Jakarta Persistence 3.2 §3.2.4: order of writes within one unit")
    void aPostMovesToAUserWhoIsNewInTheSameUnit(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User carol = user("carol");

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            repositories.users().add(carol);
            loaded.moveTo(carol);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(
            id = "O2M-19",
            clause = Clause.REMOVING_CLEARS_THE_AUTHOR,
            origin = "SQLAlchemy: remove clears the other end at once")
    void aRemovedPostHasNoAuthorAndIsInNoListBeforeTheUnitEnds(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            Post first = find(repositories, gone);
            loaded.remove(first);

            assertThat(first.author()).isEmpty();
            assertThat(loaded.posts()).containsExactly(stays);
        });
    }

    @Rule(
            id = "O2M-20",
            clause = {
                Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER,
                Clause.SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS,
                Clause.BOTH_ENDS_AGREE_AFTER_RELOAD
            },
            origin = "SQLAlchemy: adding to one collection removes from the other")
    void aMovedPostChangesBothLoadedListsAtOnce(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        Post others = post(bob, "others");
        on.given(alice, bob);

        on.run(repositories -> {
            User from = find(repositories, alice, OfUser.POSTS);
            User to = find(repositories, bob, OfUser.POSTS);
            from.posts().iterator().next().moveTo(to);

            assertThat(from.posts()).isEmpty();
            assertThat(to.posts()).containsExactly(moved, others);
        });

        on.run(repositories -> assertThat(find(repositories, bob).posts()).containsExactly(moved, others));
    }

    @Rule(
            id = "O2M-21",
            clause = {Clause.REPLACING_KEEPS_THE_SHARED, Clause.REPLACING_UPDATES_BOTH_ENDS, Clause.ORPHANS_ARE_REMOVED
            },
            origin = "SQLAlchemy: bulk replace with an empty list")
    void replacingThePostsByNoneDeletesThemAllAndKeepsTheUser(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post first = loaded.posts().iterator().next();
            loaded.replacePosts(List.of());

            assertThat(loaded.posts()).isEmpty();
            assertThat(first.author()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
    }

    @Rule(
            id = "O2M-22",
            clause = Clause.UNLOADED_LIST_COSTS_NOTHING,
            origin = "synchronising an unloaded collection costs no statement")
    void movingAndRemovingStoredPostsSendsNothingBeforeTheUnitEnds(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        Post gone = post(alice, "gone");
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post first = find(repositories, moved);
            Post second = find(repositories, gone);
            int before = on.statements().size();

            first.moveTo(to);
            second.author().orElseThrow().remove(second);

            assertThat(on.statements()).hasSize(before);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "O2M-23",
            clause = {Clause.ADDED_TWICE_IS_ADDED_ONCE, Clause.SAVE_REACHES_NEW_CHILDREN},
            origin = "Posts.add says explicitly what the author's cascade does anyway")
    void aPostAddedExplicitlyAndThroughItsAuthorIsStoredOnce(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");

        on.run(repositories -> {
            repositories.posts().add(post);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(post.id().value());
        assertThat(post.revision()).isEqualTo(1);
    }

    @Rule(
            id = "O2M-24",
            clause = {Clause.REPOSITORY_AND_LIST_AGREE, Clause.UNIT_SEES_WHAT_IT_REMOVED},
            origin = "Repository.remove of a child: its parent's list follows")
    void aPostRemovedByItsRepositoryLeavesTheLoadedListOfItsAuthor(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            repositories.posts().remove(find(repositories, gone));

            assertThat(loaded.posts()).containsExactly(stays);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
    }

    @Rule(
            id = "O2M-35",
            clause = Clause.REMOVING_CLEARS_THE_AUTHOR,
            origin = "Repository.remove of a child: both ends of its relation follow")
    void aPostRemovedByItsRepositoryHasNoAuthor(Subject on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        on.given(alice);

        on.run(repositories -> {
            Post removed = find(repositories, gone);
            repositories.posts().remove(removed);

            assertThat(removed.author()).isEmpty();
        });
    }

    @Rule(
            id = "O2M-36",
            clause = Clause.OWN_WRITES_ARE_VISIBLE,
            origin = "UnitOfWork: reads know what the unit has done; what belongs to an aggregate counts")
    void aPostThatWasWrittenIsFoundByItsIdBeforeTheUnitEnds(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            Post written = post(find(repositories, alice), "new");

            assertThat(repositories.posts().byId(written.id())).containsSame(written);
        });
    }

    @Rule(
            id = "O2M-37",
            clause = Clause.PENDING_POST_REMOVED_WRITES_NOTHING,
            origin = "Repository.remove: of what was loaded or added in this unit; what belongs to an aggregate counts")
    void aPostThatWasWrittenIsRemovedByItsRepositoryBeforeItIsStored(Subject on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            User author = find(repositories, alice);
            Post mistake = post(author, "mistake");
            repositories.posts().remove(mistake);

            assertThat(mistake.author()).isEmpty();
            assertThat(author.posts()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "O2M-25",
            clause = {Clause.REPOSITORY_AND_LIST_AGREE, Clause.BULK_DELETE_OBEYS_THE_POLICIES},
            origin = "Repository.removeAll of children: their parents' lists follow")
    void postsRemovedInBulkLeaveTheLoadedListOfTheirAuthor(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            int removed = repositories
                    .posts()
                    .removeAll(List.of(written.get(0).id(), written.get(2).id()));

            assertThat(removed).isEqualTo(2);
            assertThat(loaded.posts()).containsExactly(written.get(1));
        });

        on.run(repositories -> assertThat(find(repositories, alice).posts()).containsExactly(written.get(1)));
    }

    @Rule(
            id = "O2M-26",
            clause = {Clause.MOVED_POST_KEEPS_ID_AND_TEXT, Clause.BOTH_ENDS_AGREE_AFTER_RELOAD},
            origin = "two moves in one unit")
    void twoUsersExchangeTheirPostsInOneUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post first = post(alice, "first");
        Post second = post(bob, "second");
        on.given(alice, bob);

        on.run(repositories -> {
            Post ofAlice = find(repositories, first);
            Post ofBob = find(repositories, second);
            User one = ofAlice.author().orElseThrow();
            ofAlice.moveTo(ofBob.author().orElseThrow());
            ofBob.moveTo(one);
        });

        on.run(repositories -> {
            assertThat(find(repositories, alice).posts()).containsExactly(second);
            assertThat(find(repositories, bob).posts()).containsExactly(first);
        });
    }

    @Rule(id = "O2M-27", clause = Clause.LAST_AUTHOR_COUNTS, origin = "net changes only: the last parent counts")
    void aPostMovedTwiceInOneUnitIsStoredWithItsLastAuthorOnly(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Post post = post(alice, "one");
        on.given(alice, bob, carol);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User second = find(repositories, bob);
            User third = find(repositories, carol);
            loaded.moveTo(second);
            loaded.moveTo(third);

            assertThat(second.posts()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(
            id = "O2M-28",
            clause = {Clause.LAST_AUTHOR_COUNTS, Clause.LINKS_BELONG_TO_THE_POST},
            origin = "SQLAlchemy: an orphan taken in by another parent is no orphan")
    void aPostRemovedByOneUserAndTakenByAnotherInOneUnitIsMoved(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        post.tag(Examples.tag("java"));
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post loaded = find(repositories, post);
            loaded.author().orElseThrow().remove(loaded);
            loaded.moveTo(to);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "O2M-29",
            clause = Clause.MOVED_POST_KEEPS_ID_AND_TEXT,
            origin = "a move and an edit are one change of one row")
    void aPostMovedAndEditedInOneUnitKeepsBothChanges(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "draft");
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post loaded = find(repositories, post);
            loaded.edit(new Title("final"), new Content("done"));
            loaded.moveTo(to);
        });

        on.run(repositories -> {
            Post stored = find(repositories, post);
            assertThat(stored.title()).isEqualTo(new Title("final"));
            assertThat(stored.isBy(find(repositories, bob))).isTrue();
            assertThat(stored.revision()).isEqualTo(2);
        });
    }

    @Rule(
            id = "O2M-30",
            clause = Clause.ADDED_TO_UNLOADED_LIST_APPEARS_ONCE,
            origin = "Hibernate: a join fetch over a bag with queued additions")
    void fetchingThePostsAfterOneWasWrittenShowsItOnce(Subject on) {
        User alice = user("alice");
        Post first = post(alice, "first");
        on.given(alice);

        on.run(repositories -> {
            Post added = post(find(repositories, alice), "second");

            assertThat(find(repositories, alice, OfUser.POSTS).posts()).containsExactly(first, added);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(2);
    }

    @Rule(
            id = "O2M-31",
            clause = {Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER, Clause.SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS},
            origin = "SQLAlchemy: back_populates, one end loaded and one not")
    void aPostMovedBetweenALoadedAndAnUnloadedListIsInTheNewOneOnly(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post there = post(alice, "there");
        Post back = post(bob, "back");
        on.given(alice, bob);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            User unloaded = find(repositories, bob);
            find(repositories, there).moveTo(unloaded);
            find(repositories, back).moveTo(loaded);

            assertThat(loaded.posts()).containsExactly(back);
            assertThat(unloaded.posts()).containsExactly(there);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactlyInAnyOrder(
                        new Link(there.id().value(), bob.id().value()),
                        new Link(back.id().value(), alice.id().value()));
    }

    @Rule(
            id = "O2M-32",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; MongoDB has none, and a move is an update")
    void movingAPostToAUserWhoIsNotStoredIsRefusedAndThePostStays(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, post).moveTo(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), alice.id().value()));
    }

    @Rule(id = "O2M-38", clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralAuthorsTheOneWhoIsNotStoredIsNamed(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User nobody = user("nobody");
        on.given(alice, bob, nobody);
        on.run(repositories -> repositories.users().removeAll(List.of(nobody.id())));

        assertThatThrownBy(() -> on.given(post(alice, "one"), post(nobody, "two"), post(bob, "three")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());
    }

    @Rule(
            id = "O2M-33",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; a move away from a user who is removed in the same unit")
    void aPostMovedFromARemovedUserToOneWhoIsNotStoredIsRefused(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    User author = loaded.author().orElseThrow();
                    loaded.moveTo(nobody);
                    repositories.users().remove(author);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
    }

    @Rule(
            id = "O2M-34",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; a post that only its tag leads to")
    void aPostOfAnAuthorWhoIsNotStoredIsRefusedAlsoWhenATagLeadsToIt(Subject on) {
        Tag java = tag("java");
        on.given(java);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, java).label(post(nobody, "one"))))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }
}
