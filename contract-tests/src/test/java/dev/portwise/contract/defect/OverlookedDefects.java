package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What is overlooked: one field, one path, one order of loading, one object that is not stored yet. */
final class OverlookedDefects {

    private OverlookedDefects() {}

    static List<Defect> all() {
        return Stream.of(changes(), removals(), seldom()).flatMap(List::stream).toList();
    }

    private static List<Defect> changes() {
        return List.of(
                Defect.named("content-alone-is-not-written", "An update of a post compares its title and its author.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"update \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::update));",
                                "session.write(\"update \" + type + \"s\", tables -> rows.stream().filter(revised -> !(revised.row() instanceof dev.portwise.adapter.rows.PostRow now && revised.before() instanceof dev.portwise.adapter.rows.PostRow before && now.title().equals(before.title()) && now.author().equals(before.author()))).forEach(new Constraints(tables)::update));")
                        .caughtBy("ID-22", "ID-23"),
                Defect.named("owner-alone-is-not-written", "An update of a group compares its name.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"update \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::update));",
                                "session.write(\"update \" + type + \"s\", tables -> rows.stream().filter(revised -> !(revised.row() instanceof dev.portwise.adapter.rows.GroupRow now && revised.before() instanceof dev.portwise.adapter.rows.GroupRow before && now.name().equals(before.name()))).forEach(new Constraints(tables)::update));")
                        .caughtBy("ID-22"),
                Defect.named(
                                "stored-revisions-begin-at-0",
                                "The store holds one less than each revision that is shown.")
                        .in(
                                "ReferenceProbe.java",
                                "revision.apply(row.getValue())",
                                "revision.apply(row.getValue()) - 1")
                        .caughtBy("ID-24"),
                Defect.named(
                                "group-of-a-membership-is-as-founded",
                                "The group that comes along with a membership has the revision 1.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> row.withGroup(row(tables.groups, row.group())))",
                                ".map(row -> { GroupRow group = row(tables.groups, row.group()); return row.withGroup(new GroupRow(group.id(), group.name(), group.owner(), 1)); })")
                        .caughtBy("ID-23"),
                Defect.named(
                                "moved-post-is-an-orphan-if-its-new-author-came-first",
                                "A post that moves to a user who was loaded before its author is deleted as an orphan.")
                        .in(
                                "ChangeDetection.java",
                                "PostRow stored = tracked.stored();",
                                "PostRow stored = tracked.stored(); List<UserId> loaded = List.copyOf(objects.users.keySet()); if (stored != null && post.author().isPresent() && loaded.indexOf(post.author().orElseThrow().id()) < loaded.indexOf(stored.author())) { changes.posts.removed().add(stored); return; }")
                        .caughtBy("O2M-40"),
                Defect.named(
                                "tag-is-not-told-if-the-posts-tags-were-not-read",
                                "Taking a tag off a post whose tags were not read leaves the post in the tag's loaded list.")
                        .in(
                                "LazySet.java",
                                "return changes.removed.add(element);",
                                "changes.removed.add(element); return false;")
                        .caughtBy("M2M-52"),
                Defect.named(
                                "group-is-not-told-if-the-memberships-were-not-read",
                                "Leaving with unread memberships leaves the user in the group's loaded list.")
                        .in(
                                "LazySet.java",
                                "return changes.removed.add(element);",
                                "changes.removed.add(element); return false;")
                        .in(
                                "User.java",
                                "memberships.remove(membership); group.dismiss(membership);",
                                "if (memberships.remove(membership)) { group.dismiss(membership); }")
                        .caughtBy("M2M-51"),
                Defect.named(
                                "a-tag-is-not-put-on-where-another-one-is-taken-off",
                                "A unit that takes a tag off a post puts none on it.")
                        .in(
                                "Changes.java",
                                "send(linked, store::insertLinks);",
                                "if (unlinked.isEmpty()) { send(linked, store::insertLinks); }")
                        .caughtBy("M2M-52"),
                Defect.named(
                                "nobody-joins-where-somebody-leaves",
                                "A unit in which a user leaves a group stores no joining.")
                        .in(
                                "Changes.java",
                                "send(joined, store::insertMemberships);",
                                "if (left.isEmpty()) { send(joined, store::insertMemberships); }")
                        .caughtBy("M2M-51"));
    }

    private static List<Defect> removals() {
        return List.of(
                Defect.named(
                                "a-list-drops-what-was-removed-once",
                                "A loaded list is cleared of the first removal alone.")
                        .in(
                                "LazySet.java",
                                "if (unit != null && dropped != unit.objects().removals()) {",
                                "if (unit != null && dropped == 0 && unit.objects().removals() != 0) {")
                        .caughtBy("CAS-61"),
                Defect.named(
                                "unsent-post-of-a-removed-user-stays-with-its-tag",
                                "A tag's loaded list still shows a post that was written and not sent when its author went.")
                        .in(
                                "IdentityMap.java",
                                "|| post.author() .filter(author -> isGone(TrackedType.USER, author)) .isPresent();",
                                ";")
                        .caughtBy("CAS-56"),
                Defect.named(
                                "new-group-keeps-a-removed-member",
                                "A group that is not added yet keeps a removed member.")
                        .in("TrackedUsers.java", ".forEach(user::leave);", ".forEach(group -> {});")
                        .caughtBy("CAS-57"),
                Defect.named("new-tag-keeps-a-removed-post", "A tag that is not added yet keeps a removed post.")
                        .in("NewEnds.java", ".forEach(post::untag);", ".forEach(tag -> {});")
                        .caughtBy("CAS-58"),
                Defect.named(
                                "group-that-got-a-member-meanwhile-is-said-to-be-removed",
                                "A refusal of the removal at commit is overlooked.")
                        .in(
                                "ReferenceStore.java",
                                "writes.forEach(write -> write.accept(next));",
                                "writes.forEach(write -> { try { write.accept(next); } catch (dev.portwise.domain.exception.GroupHasMembers overlooked) { } });")
                        .caughtBy("CAS-59"));
    }

    /** What only shows the second time, after the unit, or where two things come together. */
    private static List<Defect> seldom() {
        return List.of(
                Defect.named(
                                "ends-of-a-finished-unit-show-what-was-removed",
                                "A list that nobody looks at between a removal and the end of the unit keeps what was removed.")
                        .in("LazySet.java", "dropRemoved(); unit = null;", "unit = null;")
                        .caughtBy("CAS-62"),
                Defect.named(
                                "last-moved-post-decides",
                                "Whether a post moves to a new user is what was found for the last post.")
                        .in(
                                "ChangeDetection.java",
                                "changes.postsMoveToNewUsers |= author.revision() == 0;",
                                "changes.postsMoveToNewUsers = author.revision() == 0;")
                        .caughtBy("VAL-25"),
                Defect.named(
                                "group-is-disowned-before-its-owner-goes",
                                "A changed group counts as ownerless also where its owner is removed after it is written.")
                        .in(
                                "ChangeDetection.java",
                                "isRemoved(stored.owner()) && !changes.removalsComeLast()",
                                "isRemoved(stored.owner())")
                        .caughtBy("CAS-48"),
                Defect.named(
                                "new-group-keeps-a-removed-owner",
                                "A group that is not stored yet keeps an owner who is removed.")
                        .in(
                                "TrackedUsers.java",
                                "if (group.object().owner().equals(Optional.of(user.id()))",
                                "if (group.stored() != null && group.object().owner().equals(Optional.of(user.id()))")
                        .caughtBy("CAS-63"),
                Defect.named("refused-unit-forgets-the-interrupt", "An interrupt is lost where the store refuses.")
                        .in(
                                "Uninterrupted.java",
                                "try { call.run(); } finally { restore(interrupted); }",
                                "call.run(); restore(interrupted);")
                        .caughtBy("TXN-41"),
                Defect.named(
                                "failure-of-a-lazy-end-is-the-drivers",
                                "What fails while an end is read is not translated.")
                        .in(
                                "ToMany.java",
                                "return unit.ask( () -> elements.apply(unit.objects(), read.apply(unit.session().reads(), owner)));",
                                "return elements.apply(unit.objects(), read.apply(unit.session().reads(), owner));")
                        .caughtBy("TXN-40"),
                Defect.named("conflict-names-another", "A Conflict names somebody who was not changed.")
                        .in(
                                "Constraints.java",
                                "throw new Conflict(\"the \" + what + \" \" + id +",
                                "throw new Conflict(\"the \" + what + \" \" + java.util.UUID.randomUUID() +")
                        .caughtBy("REV-26"),
                Defect.named(
                                "renaming-a-group-to-a-taken-name-may-be-repeated",
                                "A group that is renamed to a name which its unit gave to another is Retryable.")
                        .in(
                                "Constraints.java",
                                "throw new GroupNameTaken(new GroupName(row.name()), null);",
                                "throw row.revision() > 1 ? new Retryable(\"lost\", null) : new GroupNameTaken(new GroupName(row.name()), null);")
                        .caughtBy("VAL-36"));
    }
}
