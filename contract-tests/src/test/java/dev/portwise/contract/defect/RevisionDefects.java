package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with revisions. */
final class RevisionDefects {

    private RevisionDefects() {}

    static List<Defect> all() {
        return Stream.of(counting(), relations(), checking(), bulk())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> counting() {
        return List.of(
                Defect.named(
                                "stored-object-stays-at-zero",
                                "A user who was stored still shows the revision of a new one.")
                        .in(
                                "Tracked.java",
                                "type.fields().revise(object, row.revision());",
                                "if (type != (Object) TrackedType.USER) { type.fields().revise(object, row.revision()); }")
                        .caughtBy("REV-01", "REV-05"),
                Defect.named("revisions-begin-at-zero", "A new tag is stored with the revision 0.")
                        .in(
                                "ChangeDetection.java",
                                "R row = tracked.row(1);",
                                "R row = tracked.row(tracked.object() instanceof Tag ? 0 : 1);")
                        .caughtBy("REV-01"),
                Defect.named("renaming-a-tag-does-not-count", "The update of a tag leaves the revision as it was.")
                        .in(
                                "ChangeDetection.java",
                                "tracked.row(stored.revision() + 1)",
                                "tracked.row(stored.revision() + (tracked.object() instanceof Tag ? 0 : 1))")
                        .caughtBy("REV-02"),
                Defect.named(
                                "same-name-is-another-object",
                                "A name counts as changed when it is another object with the same text.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (tracked.object() instanceof User user ? user.name().value() != ((dev.portwise.adapter.rows.UserRow) stored).name() : !tracked.row(stored.revision()).equals(stored)) {")
                        .in(
                                "Tracked.java",
                                "if (stored == null || !row(stored.revision()).equals(stored)) {",
                                "if (stored == null || (object instanceof dev.portwise.domain.model.User user ? user.name().value() != ((dev.portwise.adapter.rows.UserRow) stored).name() : !row(stored.revision()).equals(stored))) {")
                        .caughtBy("REV-03"),
                Defect.named("each-changed-column-counts", "A post whose title and content changed counts two.")
                        .in(
                                "ChangeDetection.java",
                                "tracked.row(stored.revision() + 1)",
                                "tracked.object() instanceof Post post && stored instanceof PostRow old ? tracked.row(stored.revision() + (post.title().equals(old.title()) ? 0 : 1) + (post.content().equals(old.content()) ? 0 : 1) + (post.author().get().id().equals(old.author()) ? 0 : 1)) : tracked.row(stored.revision() + 1)")
                        .caughtBy("REV-04"),
                Defect.named(
                                "changed-object-keeps-its-revision",
                                "After an update the object still shows the revision it was loaded with.")
                        .in(
                                "ChangeDetection.java",
                                "differences.changed().add(new Revised<>(row, stored)); changes.afterwards(() -> tracked.storedAs(row));",
                                "differences.changed().add(new Revised<>(row, stored)); changes.afterwards(() -> { tracked.storedAs(row); if (tracked.object() instanceof User user) { TrackedType.USER.fields().revise(user, stored.revision()); } });")
                        .caughtBy("REV-05"),
                Defect.named(
                                "second-change-meets-the-first",
                                "A tag that was updated is still compared with what it was loaded as.")
                        .in(
                                "ChangeDetection.java",
                                "differences.changed().add(new Revised<>(row, stored)); changes.afterwards(",
                                "differences.changed().add(new Revised<>(row, stored)); if (!(tracked.object() instanceof Tag)) changes.afterwards(")
                        .caughtBy("REV-20"),
                Defect.named(
                                "flushed-object-keeps-its-revision",
                                "A group that was updated still shows the revision it was loaded with.")
                        .in(
                                "Tracked.java",
                                "type.fields().revise(object, row.revision());",
                                "if (type != (Object) TrackedType.GROUP || row.revision() == 1) { type.fields().revise(object, row.revision()); }")
                        .caughtBy("REV-20"),
                Defect.named(
                                "rehomed-post-is-compared-with-its-past",
                                "A post that left a removed user is still compared with what it was loaded as.")
                        .in(
                                "ChangeDetection.java",
                                "differences.changed().add(new Revised<>(row, stored)); changes.afterwards(",
                                "differences.changed().add(new Revised<>(row, stored)); if (!(stored instanceof PostRow before && isRemoved(before.author()))) changes.afterwards(")
                        .caughtBy("REV-21"),
                Defect.named(
                                "losing-the-owner-is-not-noticed",
                                "A group whose owner was removed is still compared with what it was loaded as.")
                        .in(
                                "IdentityMap.java",
                                "group.storedAs(stored.withoutOwner());",
                                "TrackedType.GROUP.fields().revise(group.object(), stored.revision() + 1);")
                        .caughtBy("REV-21"),
                Defect.named(
                                "stored-membership-stays-at-zero",
                                "A stored membership still shows the revision of a new one.")
                        .in("IdentityMap.java", "MEMBERSHIP.revise(membership, 1);", "")
                        .caughtBy("REV-01"),
                Defect.named("loaded-membership-has-no-revision", "A loaded membership does not show its revision.")
                        .in(
                                "IdentityMap.java",
                                "MEMBERSHIP.make(user, group, row.joinedOn(), row.revision());",
                                "MEMBERSHIP.make(user, group, row.joinedOn(), 0L);")
                        .caughtBy("REV-01"));
    }

    private static List<Defect> relations() {
        return List.of(
                Defect.named(
                                "author-has-the-revision-of-the-post",
                                "A join takes the post's revision for its author's.")
                        .in(
                                "IdentityMap.java",
                                "return end(TrackedType.USER, row.author(), row.authorRow());",
                                "return end(TrackedType.USER, row.author(), row.authorRow() == null ? null : new UserRow(row.authorRow().id(), row.authorRow().name(), row.revision()));")
                        .caughtBy("REV-24"),
                Defect.named(
                                "tagging-counts-for-the-post",
                                "A post that is tagged is written, and counts, as if it had changed.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof Post post && !ToMany.TAGS_OF_POST.of(post).added().isEmpty())) {")
                        .caughtBy("REV-06"),
                Defect.named("joining-counts-for-the-group", "A group that is joined counts as changed.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof Group group && !ToMany.MEMBERSHIPS_OF_GROUP.of(group).added().isEmpty())) {")
                        .caughtBy("REV-06"),
                Defect.named("writing-counts-for-the-author", "A user who writes a post counts as changed.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof User user && !ToMany.POSTS_OF_USER.of(user).added().isEmpty())) {")
                        .caughtBy("REV-06", "REV-07"),
                Defect.named("losing-a-post-counts-for-the-author", "A user who loses a post counts as changed.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof User user && !ToMany.POSTS_OF_USER.of(user).removed().isEmpty())) {")
                        .caughtBy("REV-07"),
                Defect.named(
                                "moving-does-not-count-for-the-post",
                                "A post that changes only its author keeps its revision.")
                        .in(
                                "ChangeDetection.java",
                                "tracked.row(stored.revision() + 1)",
                                "tracked.row(stored.revision() + (stored instanceof PostRow old && !old.author().equals(((Post) tracked.object()).author().get().id()) ? 0 : 1))")
                        .caughtBy("REV-07"),
                Defect.named(
                                "editing-a-post-counts-for-its-author",
                                "The edit of a post counts for its author as well.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(revised.row().id(), revised.row());",
                                "tables.posts.put(revised.row().id(), revised.row()); tables.users.computeIfPresent(revised.row().author(), (id, row) -> new UserRow(id, row.name(), row.revision() + 1));")
                        .caughtBy("REV-14"),
                Defect.named(
                                "editing-a-post-counts-for-its-siblings",
                                "The update of a post touches the revision of all posts by its author.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(revised.row().id(), revised.row());",
                                "tables.posts.replaceAll((id, row) -> row.author().equals(revised.row().author()) ? new PostRow(id, row.title(), row.content(), row.revision() + 1, row.author()) : row); tables.posts.put(revised.row().id(), revised.row());")
                        .caughtBy("REV-14", "REV-15"),
                Defect.named(
                                "editing-a-post-locks-its-author",
                                "The edit of a post forces a new revision on its author.")
                        .in(
                                "ChangeDetection.java",
                                "compare(tracked, stored, changes.posts);",
                                "compare(tracked, stored, changes.posts); if (stored != null && !objects.isGone(tracked) && tracked.hasChanged() && stored.author().equals(post.author().get().id())) { Tracked<User, UserRow> author = objects.users.get(stored.author()); UserRow root = author == null ? null : author.stored(); if (root != null) { changes.users.changed().add(new Revised<>(new UserRow(root.id(), root.name(), root.revision() + 1), root)); } }")
                        .caughtBy("REV-15"));
    }

    private static List<Defect> checking() {
        return List.of(
                Defect.named(
                                "handing-over-is-not-checked",
                                "A group with a new owner is updated whatever its revision is.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"group\", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision);",
                                "if (revised.row().owner() == null || !tables.groups.containsKey(revised.row().id())) { requireRevision(\"group\", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision); }")
                        .caughtBy("REV-16"),
                Defect.named("deleting-no-row-is-fine", "Nobody looks whether the delete of a tag found the row.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"tag\", tables.tags, removed.id(), removed.revision(), TagRow::revision);",
                                "if (tables.tags.containsKey(removed.id())) { requireRevision(\"tag\", tables.tags, removed.id(), removed.revision(), TagRow::revision); }")
                        .caughtBy("REV-17"),
                Defect.named("group-is-merged", "The update of a group that is gone inserts it again.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"group\", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision);",
                                "if (tables.groups.containsKey(revised.row().id())) { requireRevision(\"group\", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision); }")
                        .caughtBy("REV-18"),
                Defect.named(
                                "update-without-a-revision",
                                "The update of a user does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"user\", tables.users, revised.row().id(), revised.before().revision(), UserRow::revision); put(revised.row());",
                                "put(revised.row());")
                        .caughtBy("REV-08", "REV-11"),
                Defect.named(
                                "stale-change-asks-to-be-repeated",
                                "A change that somebody else's would be lost to is reported as one to run again.")
                        .in(
                                "Constraints.java",
                                "throw new Conflict(\"the \" + what",
                                "throw new dev.portwise.domain.exception.Retryable(\"the \" + what")
                        .caughtBy("REV-08", "REV-09", "REV-10"),
                Defect.named(
                                "removal-without-a-revision",
                                "The removal of a user does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"user\", tables.users, removed.id(), removed.revision(), UserRow::revision);",
                                "")
                        .caughtBy("REV-09"),
                Defect.named("whoever-goes-along-is-not-checked", "A post removed with its author is not compared.")
                        .in("ChangeDetection.java", "&& post.object().author().isPresent();", ";")
                        .caughtBy("REV-23"),
                Defect.named("removed-post-comes-back", "The update of a post that is gone inserts it again.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision);",
                                "if (tables.posts.containsKey(revised.row().id())) { requireRevision(\"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision); }")
                        .caughtBy("REV-10"),
                Defect.named(
                                "update-of-nothing-is-fine",
                                "The update of a post that is gone changes no row, and nobody looks at the count.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision);",
                                "if (!tables.posts.containsKey(revised.row().id())) { return; } requireRevision(\"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision);")
                        .caughtBy("REV-10"),
                Defect.named(
                                "counts-of-a-batch-are-not-looked-at",
                                "A batch of updates leaves out the stale ones without a word.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"update \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::update));",
                                "if (type == EntityType.USER) { List<Revised<dev.portwise.adapter.rows.UserRow>> typed = (List<Revised<dev.portwise.adapter.rows.UserRow>>) (List<?>) rows; session.write(\"update users\", tables -> typed.forEach(row -> { try { new Constraints(tables).update(row); } catch (dev.portwise.domain.exception.Conflict stale) { if (typed.size() == 1) { throw stale; } } })); } else { session.write(\"update \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::update)); }")
                        .caughtBy("REV-11"),
                Defect.named("newer-revision-is-fine", "A revision that is newer than the expected one passes.")
                        .in(
                                "UnitRepository.java",
                                "aggregate.revision() != expectedRevision",
                                "aggregate.revision() < expectedRevision")
                        .caughtBy("REV-12"),
                Defect.named("absent-is-a-conflict", "The expected revision of what is not there is a conflict.")
                        .in(
                                "UnitRepository.java",
                                "A aggregate = get(id);",
                                "A aggregate = byId(id).orElseThrow(() -> new Conflict(\"the \" + name + \" \" + id + \" was removed meanwhile\", null));")
                        .caughtBy("REV-13"),
                Defect.named(
                                "tag-is-updated-without-a-revision",
                                "The update of a tag does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"tag\", tables.tags, revised.row().id(), revised.before().revision(), TagRow::revision);",
                                "")
                        .caughtBy("REV-22"),
                Defect.named(
                                "group-is-updated-without-a-revision",
                                "The update of a group does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"group\", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision);",
                                "")
                        .caughtBy("REV-22"),
                Defect.named(
                                "tag-is-removed-without-a-revision",
                                "The removal of a tag does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"tag\", tables.tags, removed.id(), removed.revision(), TagRow::revision);",
                                "")
                        .caughtBy("REV-22"),
                Defect.named(
                                "group-is-removed-without-a-revision",
                                "The removal of a group does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"group\", tables.groups, removed.id(), removed.revision(), GroupRow::revision);",
                                "")
                        .caughtBy("REV-22"),
                Defect.named(
                                "post-is-removed-without-a-revision",
                                "The removal of a post does not ask for the revision it was loaded with.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"post\", tables.posts, removed.id(), removed.revision(), PostRow::revision);",
                                "")
                        .caughtBy("REV-22"));
    }

    private static List<Defect> bulk() {
        return List.of(Defect.named(
                        "bulk-removal-spares-the-changed", "A removal by ids takes only users that were never changed.")
                .in(
                        "ReferenceWrites.java",
                        "ids.stream().distinct().filter(",
                        "ids.stream().distinct().filter(id -> type != (Object) EntityType.USER || !tables.users.containsKey(id) || tables.users.get(id).revision() == 1).filter(")
                .caughtBy("REV-19"));
    }
}
