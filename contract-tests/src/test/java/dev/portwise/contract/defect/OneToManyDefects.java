package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong between a user and their posts. */
final class OneToManyDefects {

    private OneToManyDefects() {}

    static List<Defect> all() {
        return Stream.of(lists(), moves(), orphans(), additions(), moving())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> lists() {
        return List.of(
                Defect.named("list-ends-with-the-first-batch", "Of a long list the first hundred posts are read.")
                        .in(
                                "ReferenceReads.java",
                                "return written(session.read(\"all posts of user\"), author).toList();",
                                "return written(session.read(\"all posts of user\"), author).limit(100).toList();")
                        .caughtBy("O2M-01"),
                Defect.named("inner-join-loses-the-user", "A user without posts is not found when posts are fetched.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).filter(row -> !(row instanceof UserRow user) || user.posts() == null || !user.posts().isEmpty())")
                        .caughtBy("O2M-02"),
                Defect.named("equal-titles-are-one-post", "Posts fetched together are told apart by their titles.")
                        .in(
                                "ReferenceReads.java",
                                "row.withPosts(written(tables, row.id()).toList())",
                                "row.withPosts(List.copyOf(written(tables, row.id()).collect(java.util.stream.Collectors.toMap(PostRow::title, post -> post, (one, same) -> one)).values()))")
                        .caughtBy("O2M-03"),
                Defect.named("first-author-is-absent", "Of several authors the first is reported as absent.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.POST) { List<dev.portwise.adapter.rows.PostRow> typed = (List<dev.portwise.adapter.rows.PostRow>) (List<?>) rows; try { session.write(\"insert posts\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.NotFound refused) { throw new dev.portwise.domain.exception.NotFound(\"user\", typed.get(0).author(), refused); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("O2M-38"),
                Defect.named("replacing-only-adds", "Replacing the posts of a user keeps those that are not wanted.")
                        .in(
                                "User.java",
                                "List.copyOf(posts).stream().filter(post -> !kept.contains(post)).forEach(this::remove);",
                                "")
                        .caughtBy("O2M-04"),
                Defect.named("replacing-by-none-is-ignored", "An empty list of wanted posts counts as no wish.")
                        .in(
                                "User.java",
                                "List<Post> kept = List.copyOf(wanted);",
                                "List<Post> kept = List.copyOf(wanted); if (kept.isEmpty()) return;")
                        .caughtBy("O2M-21"),
                Defect.named("author-is-a-hollow-reference", "Posts read through their author get one with an id only.")
                        .in(
                                "IdentityMap.java",
                                "return end(TrackedType.USER, row.author(), row.authorRow());",
                                "return row.authorRow() == null ? hollow(row.author()) : end(TrackedType.USER, row.author(), row.authorRow());")
                        .in(
                                "IdentityMap.java",
                                "User author(PostRow row) {",
                                "private User hollow(UserId id) { return TrackedType.USER.toObject().apply(new UserRow(id, \"hollow\", 0), this); } User author(PostRow row) {")
                        .caughtBy("O2M-08"),
                Defect.named("collection-is-handed-out", "The posts of a user are the very collection that is stored.")
                        .in("User.java", "return Collections.unmodifiableCollection(posts);", "return posts;")
                        .caughtBy("O2M-11"),
                Defect.named("count-counts-everything", "The count of a user's posts counts everybody's.")
                        .in(
                                "ReferenceReads.java",
                                "return matching(session.read(\"count \" + named(type, criteria)), type, criteria)",
                                "return type == EntityType.POST ? session.read(\"count \" + named(type, criteria)).posts.size() : matching(session.read(\"count \" + named(type, criteria)), type, criteria)")
                        .caughtBy("O2M-15"),
                Defect.named("page-forgets-the-author", "A page of a user's posts holds everybody's.")
                        .in(
                                "ReferenceReads.java",
                                "Stream<R> found = matching(tables, query.type(), query.criteria());",
                                "Stream<R> found = matching(tables, query.type(), statement.equals(\"posts of author\") ? new Criteria.All<>() : query.criteria());")
                        .caughtBy("O2M-15"));
    }

    private static List<Defect> moves() {
        return List.of(
                Defect.named("moved-post-is-an-orphan", "A post that changes its author is deleted as an orphan.")
                        .in(
                                "ChangeDetection.java",
                                "compare(tracked, stored, changes.posts);",
                                "if (stored != null && !objects.isGone(tracked) && tracked.hasChanged()) { changes.posts.removed().add(stored); } else { compare(tracked, stored, changes.posts); }")
                        .caughtBy("O2M-06"),
                Defect.named("late-list-shows-moved-posts", "A list read after a post moved away shows it still.")
                        .in("LazySet.java", "filled.removeAll(removed);", "")
                        .caughtBy("O2M-12"),
                Defect.named("moved-is-marked-as-changed", "A post that moved counts as changed wherever it ends.")
                        .in(
                                "Post.java",
                                "private @Nullable User author;",
                                "private @Nullable User author; boolean moved;")
                        .in("Post.java", "author = newAuthor;", "moved = moved || author != null; author = newAuthor;")
                        .in(
                                "Tracked.java",
                                "private final TrackedType<A, ?, R> type;",
                                "static final java.lang.invoke.VarHandle POST_MOVED = Fields.of(dev.portwise.domain.model.Post.class, \"moved\"); private final TrackedType<A, ?, R> type;")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof Post post && (boolean) Tracked.POST_MOVED.get(post))) {")
                        .in(
                                "Tracked.java",
                                "if (stored == null || !row(stored.revision()).equals(stored)) {",
                                "if (stored == null || !row(stored.revision()).equals(stored) || (object instanceof dev.portwise.domain.model.Post post && (boolean) POST_MOVED.get(post))) {")
                        .caughtBy("O2M-16"),
                Defect.named("moves-precede-new-users", "Changed posts are written before the new users they move to.")
                        .in(
                                "Changes.java",
                                "if (postsMoveToNewUsers) { update(EntityType.POST, posts.changed()); }",
                                "")
                        .in(
                                "Changes.java",
                                "rename(users);",
                                "rename(users); if (postsMoveToNewUsers) { update(EntityType.POST, posts.changed()); }")
                        .caughtBy("O2M-18"),
                Defect.named("old-author-keeps-showing-the-post", "A moved post stays in the list of its old author.")
                        .in(
                                "Post.java",
                                "if (author != null) { author.lose(this); } author = newAuthor;",
                                "author = newAuthor;")
                        .caughtBy("O2M-20"),
                Defect.named(
                                "new-author-does-not-show-the-post",
                                "A moved post is not put into the list of its new author.")
                        .in("Post.java", "newAuthor.gain(this);", "if (author == null) newAuthor.gain(this);")
                        .caughtBy("O2M-20"),
                Defect.named(
                                "losing-a-post-looks-first",
                                "A post leaves a list only after the list was searched for it.")
                        .in("User.java", "posts.remove(post);", "if (posts.contains(post)) posts.remove(post);")
                        .caughtBy("O2M-22"),
                Defect.named("move-takes-all-along", "A move is written for every post of the old author.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(revised.row().id(), revised.row());",
                                "tables.posts.put(revised.row().id(), revised.row()); tables.posts.replaceAll((id, row) -> row.author().equals(revised.before().author()) ? new PostRow(id, row.title(), row.content(), row.revision(), revised.row().author()) : row);")
                        .caughtBy("O2M-26"),
                Defect.named(
                                "passing-through-is-kept",
                                "Taking from an unread list what was put there does not take it.")
                        .in(
                                "LazySet.java",
                                "if (isIn(changes.added, element)) { return changes.added.remove(element); } changes.added.remove(element); changes.returned.remove(element); return changes.removed.add(element);",
                                "return changes.removed.add(element);")
                        .caughtBy("O2M-27"),
                Defect.named(
                                "move-writes-the-author-only",
                                "A post that moved is stored with its old title and content.")
                        .in(
                                "ChangeDetection.java",
                                "tracked.row(stored.revision() + 1)",
                                "stored instanceof PostRow old && !old.author().equals(((Post) tracked.object()).author().get().id()) ? (R) new PostRow(old.id(), old.title(), old.content(), old.revision() + 1, ((Post) tracked.object()).author().get().id()) : tracked.row(stored.revision() + 1)")
                        .caughtBy("O2M-29"));
    }

    private static List<Defect> orphans() {
        return List.of(
                Defect.named(
                                "removed-by-the-repository-keeps-its-author",
                                "Removing a post by its repository takes it from the list and leaves it its author.")
                        .in(
                                "TrackedPosts.java",
                                "post.author().ifPresent(author -> author.remove(post));",
                                "post.author().ifPresent(author -> ToMany.POSTS_OF_USER.of(author).remove(post));")
                        .caughtBy("O2M-35"),
                Defect.named("orphan-keeps-its-author", "A post removed from its list keeps its author, and its row.")
                        .in("User.java", "post.discard();", "lose(post);")
                        .caughtBy("O2M-19", "CAS-14"),
                Defect.named("orphan-stays-one", "A removed post stays marked as an orphan when it is taken back.")
                        .in(
                                "Post.java",
                                "private @Nullable User author;",
                                "private @Nullable User author; boolean orphan;")
                        .in("Post.java", "author = null;", "author = null; orphan = true;")
                        .in(
                                "IdentityMap.java",
                                "private static final Fields<Membership> MEMBERSHIP =",
                                "private static final java.lang.invoke.VarHandle POST_ORPHAN = Fields.of(Post.class, \"orphan\"); private static final Fields<Membership> MEMBERSHIP =")
                        .in(
                                "IdentityMap.java",
                                "return post.author().map(author",
                                "return (boolean) POST_ORPHAN.get(post) || post.author().map(author")
                        .caughtBy("O2M-07", "O2M-28"),
                Defect.named(
                                "orphan-is-untagged-at-once",
                                "A removed post loses its tags before anybody can take it in.")
                        .in(
                                "Post.java",
                                "author = null;",
                                "author = null; java.util.List.copyOf(tags).forEach(this::untag);")
                        .caughtBy("O2M-28"),
                Defect.named("late-list-shows-removed-posts", "A list read after a post was removed shows it still.")
                        .in("LazySet.java", "filled.removeAll(removed);", "")
                        .in(
                                "IdentityMap.java",
                                ".filter(object -> !isGone(type, object))",
                                ".filter(object -> object instanceof Post || !isGone(type, object))")
                        .caughtBy("O2M-10"),
                Defect.named("orphan-stays-in-its-list", "A removed post loses its author, and the list keeps it.")
                        .in("Post.java", "author.lose(this); author = null;", "author = null;")
                        .caughtBy("O2M-19"),
                Defect.named("orphan-added-by-itself-is-stored", "A post added by itself is not asked for its author.")
                        .in("IdentityMap.java", ".orElse(true);", ".orElse(false);")
                        .caughtBy("O2M-17"),
                Defect.named(
                                "repository-leaves-the-list",
                                "A post removed by its repository stays in its author's list.")
                        .in("TrackedPosts.java", "post.author().ifPresent(author -> author.remove(post));", "")
                        .caughtBy("O2M-24"),
                Defect.named(
                                "bulk-removal-leaves-the-list",
                                "Posts removed by their ids stay in the lists they are in.")
                        .in(
                                "TrackedRepository.java",
                                ".forEach(tracked -> unlink(tracked.object()));",
                                ".forEach(tracked -> {});")
                        .caughtBy("O2M-25"));
    }

    private static List<Defect> additions() {
        return List.of(
                Defect.named(
                                "what-was-written-is-found-once-sent",
                                "Asking for an id knows what was sent, not what the unit has done.")
                        .in(
                                "UnitRepository.java",
                                "unit.flush(); List<I> missing = missing(ids, fetch);",
                                "List<I> missing = missing(ids, fetch);")
                        .caughtBy("O2M-36", "O2M-39", "M2M-48", "CAS-55"),
                Defect.named(
                                "only-what-was-added-can-be-removed",
                                "What belongs to an aggregate cannot be removed before it is stored.")
                        .in("UnitRepository.java", "if (!holds(aggregate)) { unit.flush(); }", "")
                        .caughtBy("O2M-37"),
                Defect.named("no-foreign-key-to-the-author", "Nobody looks whether the author of a post is stored.")
                        .in("ChangeDetection.java", "objects.requireKnown(TrackedType.USER, author);", "")
                        .in(
                                "Constraints.java",
                                "requireNew(\"post\", tables.posts, row.id()); requirePresent(\"user\", tables.users, row.author());",
                                "requireNew(\"post\", tables.posts, row.id());")
                        .caughtBy("O2M-05"),
                Defect.named("late-list-misses-new-posts", "A list read after a post was written misses it.")
                        .in("LazySet.java", "filled.addAll(added);", "")
                        .caughtBy("O2M-09"),
                Defect.named("cascade-starts-at-new-users", "Only a new user takes new posts along.")
                        .in("ChangeDetection.java", "if (post.isBy", "if (user.revision() == 0 && post.isBy")
                        .caughtBy("O2M-13"),
                Defect.named("only-moves-are-changes", "A post is compared by its author alone.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (stored instanceof PostRow old ? !old.author().equals(((Post) tracked.object()).author().get().id()) : !tracked.row(stored.revision()).equals(stored)) {")
                        .caughtBy("O2M-14"),
                Defect.named("author-must-come-first", "A post cannot be added before its new author is.")
                        .in(
                                "TrackedRepository.java",
                                "unit.objects().begin(type, aggregate);",
                                "if (aggregate instanceof dev.portwise.domain.model.Post post) { post.author().ifPresent(author -> unit.objects().requireKnown(TrackedType.USER, author)); } unit.objects().begin(type, aggregate);")
                        .caughtBy("O2M-23"),
                Defect.named(
                                "fetched-list-replaces-the-pending",
                                "Fetched posts replace a list whose additions were not sent.")
                        .in(
                                "ToMany.java",
                                "of(owner).fill(elements.apply(objects, stored));",
                                "if (relation == OfUser.POSTS) { of(owner).written(); } of(owner).fill(elements.apply(objects, stored));")
                        .in("TrackedRepository.java", "unit.flush(); return objects(", "return objects(")
                        .caughtBy("O2M-30"));
    }

    private static List<Defect> moving() {
        return List.of(
                Defect.named("loaded-list-misses-additions", "What is added to a loaded list is stored and not shown.")
                        .in(
                                "LazySet.java",
                                "if (elements != null) { elements.add(element); } return true;",
                                "return true;")
                        .caughtBy("O2M-31"),
                Defect.named("tag-leads-to-nobody", "A post that only its tag leads to is dropped without a word.")
                        .in(
                                "ChangeDetection.java",
                                ".forEach(post -> post.author().ifPresent(author -> objects.requireKnown(TrackedType.USER, author)));",
                                ".forEach(post -> post.author());")
                        .caughtBy("O2M-34"),
                Defect.named("post-moves-to-nobody", "The new author of a stored post is not looked for.")
                        .in("ChangeDetection.java", "objects.requireKnown(TrackedType.USER, author);", "")
                        .in("Constraints.java", "requirePresent(\"user\", tables.users, revised.row().author());", "")
                        .caughtBy("O2M-32", "O2M-33"));
    }
}
