package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong when something is removed, or stored, together with what depends on it. */
final class CascadeDefects {

    private CascadeDefects() {}

    static List<Defect> all() {
        return Stream.of(storing(), users(), owners(), posts(), tagsAndGroups(), order(), units(), bulk())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> storing() {
        return List.of(
                Defect.named("lists-show-who-is-about-to-go", "The members of a group are read as they are stored.")
                        .in(
                                "IdentityMap.java",
                                ".filter(membership -> !isGone(TrackedType.USER, membership.user()) && !isGone(TrackedType.GROUP, membership.group()))",
                                "")
                        .in("ToMany.java", "objects.isGone(TrackedType.USER, membership.user())", "false")
                        .caughtBy("CAS-50"),
                Defect.named(
                                "removed-is-told-by-the-id",
                                "What goes with a removed object is told by its id, which a stored one may have, too.")
                        .in("IdentityMap.java", "return !tracked.isSent() && isGone(tracked);", "return false;")
                        .caughtBy("CAS-49"),
                Defect.named("new-posts-take-no-tags-along", "New tags are stored with stored posts only.")
                        .in(
                                "ChangeDetection.java",
                                "if (tag.revision() == 0 && !objects.isGone(post)",
                                "if (tag.revision() == 0 && post.isStored() && !objects.isGone(post)")
                        .caughtBy("CAS-01"),
                Defect.named(
                                "first-removed-group-has-members",
                                "Of several removed groups the first is reported to have members.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove));",
                                "if (type == EntityType.GROUP) { List<dev.portwise.adapter.rows.GroupRow> typed = (List<dev.portwise.adapter.rows.GroupRow>) (List<?>) rows; try { session.write(\"delete groups\", tables -> typed.forEach(new Constraints(tables)::remove)); } catch (dev.portwise.domain.exception.GroupHasMembers refused) { throw new dev.portwise.domain.exception.GroupHasMembers(typed.get(0).id(), refused); } } else { session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove)); }")
                        .caughtBy("CAS-54"),
                Defect.named("stored-posts-take-no-tags-along", "New tags are stored with new posts only.")
                        .in(
                                "ChangeDetection.java",
                                "if (tag.revision() == 0 && !objects.isGone(post)",
                                "if (tag.revision() == 0 && !post.isStored() && !objects.isGone(post)")
                        .caughtBy("CAS-32"),
                Defect.named("removed-posts-take-tags-along", "New tags are stored with a post that is removed.")
                        .in(
                                "ChangeDetection.java",
                                "tag.revision() == 0 && !objects.isGone(post)",
                                "tag.revision() == 0")
                        .caughtBy("CAS-38"));
    }

    private static List<Defect> users() {
        return List.of(
                Defect.named("posts-outlive-their-author", "Removing a user leaves the posts nobody loaded.")
                        .in("Constraints.java", "posts.forEach(this::deletePost);", "")
                        .caughtBy("CAS-02"),
                Defect.named("links-outlive-the-author", "Removing a user removes the posts and leaves their links.")
                        .in(
                                "Constraints.java",
                                "posts.forEach(this::deletePost);",
                                "posts.forEach(tables.posts::remove);")
                        .caughtBy("CAS-02"),
                Defect.named("memberships-outlive-the-user", "Removing a user leaves the memberships.")
                        .in(
                                "Constraints.java",
                                "tables.memberships.keySet().removeIf(membership -> membership.user().equals(id));",
                                "")
                        .caughtBy("CAS-03"),
                Defect.named("groups-go-with-a-member", "Removing a user removes the groups as well.")
                        .in(
                                "Constraints.java",
                                "tables.memberships.keySet().removeIf(membership -> membership.user().equals(id));",
                                "List<GroupId> groups = tables.memberships.keySet().stream().filter(membership -> membership.user().equals(id)).map(MembershipId::group).toList(); tables.memberships.keySet().removeIf(membership -> groups.contains(membership.group())); groups.forEach(this::deleteGroup);")
                        .caughtBy("CAS-03"),
                Defect.named("group-shows-the-removed-member", "A loaded group shows a removed user as its member.")
                        .in(
                                "ToMany.java",
                                "objects.isGone(TrackedType.USER, membership.user())",
                                "membership.revision() == 0 && objects.isGone(TrackedType.USER, membership.user())")
                        .caughtBy("CAS-03"),
                Defect.named("cascade-goes-by-the-first-author", "A removed user takes along what they once wrote.")
                        .in(
                                "Tables.java",
                                "Tables copy() { Tables copy = new Tables();",
                                "final Map<PostId, UserId> writers = new HashMap<>(); Tables copy() { Tables copy = new Tables(); copy.writers.putAll(writers);")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "tables.posts.put(row.id(), row); tables.writers.put(row.id(), row.author());")
                        .in(
                                "Constraints.java",
                                ".filter(post -> post.author().equals(id))",
                                ".filter(post -> post.author().equals(id) || id.equals(tables.writers.get(post.id())))")
                        .caughtBy("CAS-08"),
                Defect.named("bulk-removal-bypasses-cascades", "Removing users by their ids removes nothing else.")
                        .in(
                                "ReferenceWrites.java",
                                "present.forEach(new Constraints(tables)::delete);",
                                "present.forEach(id -> { if (type == EntityType.USER) { tables.users.remove(id); } else { new Constraints(tables).delete(id); } });")
                        .caughtBy("CAS-15"),
                Defect.named("cascade-crosses-the-tags", "Removing a post deletes all links of its tags.")
                        .in(
                                "Constraints.java",
                                "tables.links.removeIf(link -> link.post().equals(id));",
                                "List<TagId> tags = tables.links.stream().filter(link -> link.post().equals(id)).map(TagLink::tag).toList(); tables.links.removeIf(link -> tags.contains(link.tag()));")
                        .caughtBy("CAS-30"),
                Defect.named("tag-shows-posts-of-the-removed", "A loaded tag shows the posts of a removed user.")
                        .in(
                                "IdentityMap.java",
                                "|| post.author() .filter(author -> isGone(TrackedType.USER, author)) .isPresent();",
                                ";")
                        .caughtBy("CAS-30"),
                Defect.named("posts-of-the-removed-are-new", "A new post of a removed user is stored.")
                        .in(
                                "IdentityMap.java",
                                "return post.author().map(author -> isGone(TrackedType.USER, author)).orElse(true);",
                                "return post.author().isEmpty();")
                        .caughtBy("CAS-23"));
    }

    private static List<Defect> owners() {
        return List.of(
                Defect.named("owner-stays-after-removal", "A group keeps the id of an owner who was removed.")
                        .in(
                                "Constraints.java",
                                "tables.groups.replaceAll((group, row) -> id.equals(row.owner()) ? row.withoutOwner() : row);",
                                "")
                        .caughtBy("CAS-04"),
                Defect.named(
                                "detaching-forgets-the-revision",
                                "Losing its owner does not count as a change of the group.")
                        .in(
                                "GroupRow.java",
                                "return new GroupRow(id, name, null, revision + 1,",
                                "return new GroupRow(id, name, null, revision,")
                        .caughtBy("CAS-04"),
                Defect.named("detaching-everywhere", "Removing a user takes the owner from every group.")
                        .in(
                                "Constraints.java",
                                "id.equals(row.owner()) ? row.withoutOwner() : row",
                                "row.owner() != null ? row.withoutOwner() : row")
                        .caughtBy("CAS-28"),
                Defect.named(
                                "detaching-makes-changes-stale",
                                "A group changed beside its owner's removal is a conflict.")
                        .in("ChangeDetection.java", "stored = stored.withoutOwner();", "")
                        .caughtBy("CAS-24"),
                Defect.named(
                                "cascade-looks-at-the-last-author",
                                "A post goes with its last author, not its stored one.")
                        .in(
                                "ChangeDetection.java",
                                "&& isRemoved(stored.author())",
                                "&& post.object().author().isPresent() && isRemoved(post.object().author().get().id())")
                        .caughtBy("CAS-41"),
                Defect.named("bulk-removal-forgets-its-objects", "What a bulk removal took is not known any more.")
                        .in(
                                "TrackedRepository.java",
                                ".forEach(tracked -> unlink(tracked.object()));",
                                ".forEach(tracked -> unlink(tracked.object())); ids.forEach(tracked()::remove);")
                        .caughtBy("CAS-46"),
                Defect.named("pending-memberships-stay-shown", "A group shows a user who joined and was removed.")
                        .in(
                                "ToMany.java",
                                "objects.isGone(TrackedType.USER, membership.user())",
                                "membership.revision() > 0 && objects.isGone(TrackedType.USER, membership.user())")
                        .caughtBy("CAS-47"),
                Defect.named("detaching-is-no-change", "A group that loses its owner keeps its revision.")
                        .in("GroupRow.java", "revision + 1, memberships", "revision, memberships")
                        .caughtBy("CAS-48"),
                Defect.named(
                                "joining-does-not-restrict",
                                "Who joins a group that is removed in the same unit is forgotten.")
                        .in("ChangeDetection.java", "throw new GroupHasMembers(group, null);", "return;")
                        .caughtBy("CAS-44"),
                Defect.named("links-to-removed-tags", "A new post is linked to a tag that the same unit removed.")
                        .in("LazySet.java", "pending.drop(gone);", "")
                        .in("TrackedTags.java", "new NewEnds(unit.objects()).forget(tag);", "")
                        .caughtBy("CAS-45"),
                Defect.named("bulk-removal-blocks-its-ids", "No id of a bulk removal can be added again.")
                        .in(
                                "TrackedTransaction.java",
                                "private final StoreSession session;",
                                "final java.util.Set<Object> blocked = new java.util.HashSet<>(); private final StoreSession session;")
                        .in(
                                "TrackedRepository.java",
                                "int removed = unit.session().writes().deleteAll(",
                                "unit.blocked.addAll(ids); int removed = unit.session().writes().deleteAll(")
                        .in(
                                "TrackedRepository.java",
                                "if (known == null && aggregate.revision() == 0) {",
                                "if (known == null && aggregate.revision() == 0 && !unit.blocked.contains(aggregate.id())) {")
                        .caughtBy("CAS-42"),
                Defect.named("gone-with-its-author-is-unknown", "What went with its author cannot be removed any more.")
                        .in(
                                "TrackedRepository.java",
                                "return tracked != null && tracked.object() == aggregate;",
                                "return tracked != null && tracked.object() == aggregate && !(aggregate instanceof dev.portwise.domain.model.Post post && post.author().isPresent() && unit.objects().isGone(tracked));")
                        .caughtBy("CAS-43"),
                Defect.named("bulk-removal-leaves-owners", "A loaded group does not hear that its owner went in bulk.")
                        .in(
                                "TrackedRepository.java",
                                "unit.objects().gone(type, ids);",
                                "ids.stream().map(tracked()::get).filter(Objects::nonNull).forEach(Tracked::gone);")
                        .caughtBy("CAS-25"),
                Defect.named("detaching-by-the-old-owner", "A group handed on loses its new owner with the old one.")
                        .in(
                                "TrackedUsers.java",
                                "if (group.object().owner().equals(Optional.of(user.id())) && !isOwnedByAnother(group, user)) {",
                                "if (group.stored() != null && user.id().equals(group.stored().owner())) {")
                        .caughtBy("CAS-27"));
    }

    private static List<Defect> posts() {
        return List.of(
                Defect.named(
                                "cascade-reaches-the-loaded-tags",
                                "Removing a post removes the tags it shows, where they are loaded.")
                        .in(
                                "ChangeDetection.java",
                                "PostRow stored = tracked.stored(); if (!objects.isGone(tracked)) {",
                                "PostRow stored = tracked.stored(); if (objects.isGone(tracked)) { LazySet<Post, Tag> shown = ToMany.TAGS_OF_POST.of(post); if (shown.isLoaded()) { java.util.List.copyOf(shown).stream().filter(tag -> tag.revision() > 0 && changes.tags.removed().stream().noneMatch(gone -> gone.id().equals(tag.id()))).forEach(tag -> changes.tags.removed().add(new dev.portwise.adapter.rows.TagRow(tag.id(), tag.name().value(), tag.revision()))); } } if (!objects.isGone(tracked)) {")
                        .caughtBy("CAS-37"),
                Defect.named("links-outlive-the-post", "Removing a post leaves its links.")
                        .in("Constraints.java", "tables.links.removeIf(link -> link.post().equals(id));", "")
                        .caughtBy("CAS-14", "CAS-31"),
                Defect.named("tags-go-with-a-post", "Removing a post removes its tags as well.")
                        .in(
                                "Constraints.java",
                                "tables.links.removeIf(link -> link.post().equals(id));",
                                "List<TagId> tags = tables.links.stream().filter(link -> link.post().equals(id)).map(TagLink::tag).toList(); tables.links.removeIf(link -> link.post().equals(id)); tags.forEach(this::deleteTag);")
                        .caughtBy("CAS-14", "CAS-31"),
                Defect.named("unstored-post-is-not-discarded", "A post that was never stored cannot be removed.")
                        .in("User.java", "post.discard();", "if (post.revision() > 0) post.discard();")
                        .caughtBy("CAS-06"),
                Defect.named(
                                "children-are-deleted-after-parents",
                                "A removed post is deleted after its user took it along.")
                        .in(
                                "ChangeDetection.java",
                                "return objects.isGone(post)",
                                "return false && objects.isGone(post)")
                        .in("Changes.java", "delete(posts);", "")
                        .in("Changes.java", "delete(users);", "delete(users); delete(posts);")
                        .caughtBy("CAS-05"));
    }

    private static List<Defect> tagsAndGroups() {
        return List.of(
                Defect.named("links-outlive-the-tag", "Removing a tag leaves its links.")
                        .in("Constraints.java", "tables.links.removeIf(link -> link.tag().equals(id));", "")
                        .caughtBy("CAS-19"),
                Defect.named("post-shows-the-removed-tag", "A loaded post shows a tag that was removed.")
                        .in(
                                "ToMany.java",
                                "objects.isGone(TrackedType.TAG, tag)",
                                "tag.revision() == 0 && objects.isGone(TrackedType.TAG, tag)")
                        .caughtBy("CAS-19"),
                Defect.named("removed-tag-is-linked", "A new tag that was removed is linked all the same.")
                        .in("ToMany.java", "objects.isGone(TrackedType.TAG, tag)", "false")
                        .caughtBy("CAS-29"),
                Defect.named("group-takes-its-members-along", "Removing a group removes its memberships.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.keySet().stream() .anyMatch(membership -> membership.group().equals(id))) { throw new GroupHasMembers(id, null); }",
                                "tables.memberships.keySet().removeIf(membership -> membership.group().equals(id));")
                        .caughtBy("CAS-12"),
                Defect.named("bulk-removal-ignores-members", "Removing groups by their ids does not look for members.")
                        .in(
                                "ReferenceWrites.java",
                                "present.forEach(new Constraints(tables)::delete);",
                                "present.forEach(id -> { if (type == EntityType.GROUP) { tables.groups.remove(id); } else { new Constraints(tables).delete(id); } });")
                        .caughtBy("CAS-16"));
    }

    private static List<Defect> order() {
        return List.of(
                Defect.named("users-go-before-posts-move-on", "A user is removed before the posts that move away.")
                        .in(
                                "Changes.java",
                                "if (!postsMoveToNewUsers) { update(EntityType.POST, posts.changed()); }",
                                "")
                        .in(
                                "Changes.java",
                                "delete(users);",
                                "delete(users); if (!postsMoveToNewUsers) { update(EntityType.POST, posts.changed()); }")
                        .caughtBy("CAS-07"),
                Defect.named(
                                "users-go-last-with-posts-that-move",
                                "A user whose posts move on is removed after new users came.")
                        .in(
                                "Changes.java",
                                "return postsMoveToNewUsers && postsLeaveRemovedUsers;",
                                "return postsLeaveRemovedUsers;")
                        .in("Changes.java", "update(rows.type(), names.parked());", "")
                        .caughtBy("CAS-39"),
                Defect.named(
                                "posts-move-to-whoever-comes",
                                "Posts of a removed user move before the new user is there.")
                        .in("ChangeDetection.java", "changes.postsMoveToNewUsers |= author.revision() == 0;", "")
                        .caughtBy("CAS-40"),
                Defect.named("tags-come-before-tags-go", "New tags are written before the old ones are deleted.")
                        .in("Changes.java", "delete(tags);", "")
                        .in("Changes.java", "insert(tags);", "insert(tags); delete(tags);")
                        .caughtBy("CAS-09"),
                Defect.named("users-come-before-users-go", "New users are written before the old ones are deleted.")
                        .in("Changes.java", "delete(users);", "")
                        .in("Changes.java", "insert(users);", "insert(users); delete(users);")
                        .caughtBy("CAS-10"),
                Defect.named("groups-go-before-members-leave", "A group is removed before those who left it.")
                        .in("Changes.java", "send(left, store::deleteMemberships);", "")
                        .in("Changes.java", "rename(users);", "send(left, store::deleteMemberships); rename(users);")
                        .caughtBy("CAS-13"),
                Defect.named("groups-go-before-users", "A group is removed before the users in it.")
                        .in("Changes.java", "delete(groups);", "")
                        .in("Changes.java", "delete(users);", "delete(groups); delete(users);")
                        .caughtBy("CAS-26"));
    }

    private static List<Defect> units() {
        return List.of(
                Defect.named("removing-again-is-refused", "Removing what was just removed is refused.")
                        .in(
                                "TrackedRepository.java",
                                "return tracked != null && tracked.object() == aggregate;",
                                "return tracked != null && tracked.object() == aggregate && !tracked.isRemoved();")
                        .caughtBy("CAS-11"),
                Defect.named("removing-sends-what-is-pending", "Removing first stores what was added.")
                        .in(
                                "UnitRepository.java",
                                "if (!holds(aggregate)) { unit.flush(); }",
                                "unit.flush(); if (!holds(aggregate)) { unit.flush(); }")
                        .caughtBy("CAS-17"),
                Defect.named("users-are-deleted-on-their-own", "Deleted users are committed before the unit is.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove));",
                                "session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove)); if (type == EntityType.USER) { session.commit(); }")
                        .in(
                                "ReferenceSession.java",
                                "exchange(() -> store.commit(writes));",
                                "exchange(() -> store.commit(writes)); writes.clear();")
                        .caughtBy("CAS-18"),
                Defect.named("detached-object-is-removed-by-id", "An object of another unit is removed by its id.")
                        .in(
                                "UnitRepository.java",
                                "if (!holds(aggregate)) { throw",
                                "if (!holds(aggregate) && known(aggregate.id()).isEmpty()) { deleteAll(List.of(aggregate.id())); return; } if (!holds(aggregate)) { throw")
                        .caughtBy("CAS-20"),
                Defect.named("stale-copy-is-removed", "An old copy removes the object that the unit has loaded.")
                        .in(
                                "TrackedRepository.java",
                                "return tracked != null && tracked.object() == aggregate;",
                                "return tracked != null;")
                        .caughtBy("CAS-20"),
                Defect.named(
                                "adding-the-removed-is-swallowed",
                                "Adding again what was removed in the unit does nothing.")
                        .in(
                                "TrackedRepository.java",
                                "known.object() == aggregate && !known.isRemoved() && known.isAdded()",
                                "known.object() == aggregate && (known.isRemoved() || known.isAdded())")
                        .caughtBy("CAS-21"),
                Defect.named("by-id-finds-the-removed", "An object that was removed is found by its id.")
                        .in("TrackedRepository.java", ".filter(tracked -> !unit.objects().isGone(tracked))", "")
                        .caughtBy("CAS-22"),
                Defect.named("bulk-removal-is-not-noted", "The unit's objects do not hear that they went in bulk.")
                        .in(
                                "TrackedRepository.java",
                                "unit.objects().gone(type, ids);",
                                "if (type == (Object) TrackedType.USER) { unit.objects().ownersGone(Set.copyOf(ids)); }")
                        .caughtBy("CAS-25"));
    }

    private static List<Defect> bulk() {
        return List.of(
                Defect.named(
                                "bulk-removal-takes-every-group",
                                "A bulk removal of users takes the owner from every loaded group.")
                        .in(
                                "IdentityMap.java",
                                "if (stored != null && stored.owner() != null && removed.contains(stored.owner())) {",
                                "if (stored != null && stored.owner() != null && !removed.isEmpty()) {")
                        .caughtBy("CAS-51"),
                Defect.named(
                                "bulk-removal-of-groups-counts-none",
                                "A bulk removal of groups says that none were there.")
                        .in(
                                "ReferenceWrites.java",
                                "return deleted.get();",
                                "return type == EntityType.GROUP ? 0 : deleted.get();")
                        .caughtBy("CAS-52"),
                Defect.named("changes-outlive-a-bulk-removal", "A group is written although a bulk removal took it.")
                        .in(
                                "TrackedRepository.java",
                                "unit.objects().gone(type, ids);",
                                "if (type != (Object) TrackedType.GROUP) { unit.objects().gone(type, ids); }")
                        .caughtBy("CAS-53"),
                Defect.named("groups-come-before-groups-go", "New groups are written before the old ones are deleted.")
                        .in("Changes.java", "delete(groups);", "")
                        .in("Changes.java", "insert(tags);", "delete(groups); insert(tags);")
                        .caughtBy("CAS-33"),
                Defect.named("bulk-removal-leaves-loaded-ends", "A loaded end does not hear of a removal by ids.")
                        .in(
                                "TrackedRepository.java",
                                ".forEach(tracked -> unlink(tracked.object()));",
                                ".forEach(tracked -> {});")
                        .in("IdentityMap.java", "removals += ids.size();", "")
                        .caughtBy("CAS-34", "CAS-35"),
                Defect.named(
                                "bulk-removal-overtakes-what-is-pending",
                                "A removal by ids is sent before the changes made earlier in the unit.")
                        .in(
                                "UnitRepository.java",
                                "unit.flush(); return unit.ask(() -> deleteAll(ids));",
                                "return unit.ask(() -> deleteAll(ids));")
                        .caughtBy("CAS-36"));
    }
}
