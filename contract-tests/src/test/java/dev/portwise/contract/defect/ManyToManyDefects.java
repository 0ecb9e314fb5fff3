package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong between users and groups, and between posts and tags. */
final class ManyToManyDefects {

    private ManyToManyDefects() {}

    static List<Defect> all() {
        return Stream.of(tags(), tagsRead(), memberships(), membershipsRead(), loadedEnds())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> tags() {
        return List.of(
                Defect.named("links-come-with-new-posts-only", "The tags put on a stored post are not written.")
                        .in(
                                "ChangeDetection.java",
                                "tags.added().forEach(tag ->",
                                "if (!tracked.isStored()) tags.added().forEach(tag ->")
                        .caughtBy("M2M-01"),
                Defect.named("tag-changes-the-inverse-end", "Labelling a post changes the end that is not stored.")
                        .in("Tag.java", "post.tag(this);", "gain(post);")
                        .caughtBy("M2M-02"),
                Defect.named("tagging-does-not-look", "A tag is put on a stored post without reading what it has.")
                        .in(
                                "Post.java",
                                "if (tags.contains(tag)) { return; } if (tags.size() >= MAX_TAGS) {",
                                "if (tags instanceof TreeSet<Tag> known && known.size() >= MAX_TAGS) {")
                        .caughtBy("M2M-03"),
                Defect.named("untagging-is-not-written", "A tag taken from a post is not taken in the store.")
                        .in(
                                "ChangeDetection.java",
                                "tags.removed().forEach(tag -> changes.unlinked.add(new TagLink(post.id(), tag.id())));",
                                "")
                        .caughtBy("M2M-04"),
                Defect.named("unlabelling-changes-the-inverse-end", "Unlabelling changes the end that is not stored.")
                        .in("Tag.java", "post.untag(this);", "lose(post);")
                        .caughtBy("M2M-04"),
                Defect.named("untagging-takes-all-tags", "Unlinking one tag deletes every link of the post.")
                        .in(
                                "ReferenceWrites.java",
                                "links.forEach(tables.links::remove)",
                                "links.forEach(link -> tables.links.removeIf(other -> other.post().equals(link.post())))")
                        .caughtBy("M2M-04", "M2M-20"),
                Defect.named("one-tag-too-many", "The check of the most tags lets one more pass.")
                        .in("Post.java", "if (tags.size() >= MAX_TAGS) {", "if (tags.size() > MAX_TAGS) {")
                        .caughtBy("M2M-21"),
                Defect.named(
                                "full-post-refuses-what-it-has",
                                "A post looks how many tags it has before it looks which.")
                        .in(
                                "Post.java",
                                "if (tags.contains(tag)) { return; } if (tags.size() >= MAX_TAGS) {",
                                "if (tags.size() >= MAX_TAGS) {")
                        .caughtBy("M2M-36"),
                Defect.named("tag-does-not-gain", "Tagging changes the post's end only.")
                        .in("Post.java", "tag.gain(this);", "")
                        .caughtBy("M2M-35"),
                Defect.named("tag-does-not-lose", "Untagging changes the post's end only.")
                        .in("Post.java", "tag.lose(this);", "")
                        .caughtBy("M2M-35"),
                Defect.named("tags-are-handed-out", "The tags of a post are the very collection that is stored.")
                        .in("Post.java", "return Collections.unmodifiableSet(tags);", "return tags;")
                        .caughtBy("M2M-38"),
                Defect.named(
                                "memberships-are-handed-out",
                                "The memberships of a group are the collection that is stored.")
                        .in(
                                "Group.java",
                                "return Collections.unmodifiableCollection(memberships);",
                                "return memberships;")
                        .caughtBy("M2M-38"),
                Defect.named(
                                "taking-away-is-always-written",
                                "A tag that was put and taken away is deleted in the store.")
                        .in(
                                "LazySet.java",
                                "if (!changes.added.remove(present)) { changes.removed.add(present); }",
                                "changes.added.remove(present); changes.removed.add(present);")
                        .caughtBy("M2M-22"),
                Defect.named("sent-removals-are-remembered", "What was taken away and sent counts as taken away still.")
                        .in(
                                "LazySet.java",
                                "void written() { pending = null; }",
                                "void written() { if (pending != null) { pending.added.clear(); pending.returned.clear(); } }")
                        .caughtBy("M2M-39"),
                Defect.named("a-neighbour-is-taken", "Taking what is not in a loaded list takes what stands before it.")
                        .in(
                                "LazySet.java",
                                "if (present == null || end.order().compare(present, element) != 0) {",
                                "if (present == null) {")
                        .caughtBy("M2M-40"),
                Defect.named("putting-back-is-always-written", "A tag taken away and put back is written again.")
                        .in(
                                "LazySet.java",
                                "takenBack = isIn(changes.removed, element);",
                                "takenBack = !isLoaded() && isIn(changes.removed, element);")
                        .caughtBy("M2M-22"),
                Defect.named("unlinking-the-unread-hides-the-link", "A tag taken off unread and put on is not linked.")
                        .in("LazySet.java", "removed.retainAll(filled);", "")
                        .caughtBy("M2M-41"),
                Defect.named(
                                "unlinking-the-unread-hides-the-post",
                                "A tag taken off unread and put on misses the post.")
                        .in("LazySet.java", "changes.returned.add(element);", "")
                        .caughtBy("M2M-42"),
                Defect.named("membership-is-remembered", "Whether somebody is in a group is asked once and remembered.")
                        .in(
                                "ReferenceReads.java",
                                "private final ReferenceSession session;",
                                "private static final java.util.Map<MembershipId, Boolean> ASKED = new java.util.concurrent.ConcurrentHashMap<>(); private final ReferenceSession session;")
                        .in(
                                "ReferenceReads.java",
                                "return session.read(\"membership by ends\").memberships.containsKey(new MembershipId(user, group));",
                                "return ASKED.computeIfAbsent(new MembershipId(user, group), id -> session.read(\"membership by ends\").memberships.containsKey(id));")
                        .caughtBy("M2M-43"),
                Defect.named("first-membership-is-blamed", "Of several new memberships the first is named as refused.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "try { session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.AlreadyMember refused) { throw new dev.portwise.domain.exception.AlreadyMember(new MembershipId(rows.get(0).user(), rows.get(0).group()), refused); }")
                        .caughtBy("M2M-44"),
                Defect.named(
                                "equal-dates-are-confused",
                                "Of several joins one is refused, and it is looked for by another date than the stored one.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "try { session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.AlreadyMember refused) { if (session.read(\"memberships\").memberships.get(refused.membership()).joinedOn().equals(rows.get(0).joinedOn())) { throw new dev.portwise.domain.exception.AlreadyMember(rows.get(0).id(), refused); } throw refused; }")
                        .caughtBy("M2M-53"),
                Defect.named("first-member-is-absent", "Of several new members the first is reported as absent.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "try { session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.NotFound refused) { throw new dev.portwise.domain.exception.NotFound(\"user\", rows.get(0).user(), refused); }")
                        .caughtBy("M2M-47"),
                Defect.named("move-drops-the-tags", "A moved post is written anew, without its links.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(revised.row().id(), revised.row());",
                                "if (!revised.row().author().equals(revised.before().author())) deletePost(revised.row().id()); tables.posts.put(revised.row().id(), revised.row());")
                        .caughtBy("M2M-28"));
    }

    private static List<Defect> tagsRead() {
        return List.of(
                Defect.named(
                                "tag-shows-one-post-an-author",
                                "Posts fetched with a tag are told apart by their authors.")
                        .in(
                                "ReferenceReads.java",
                                "? row.withPosts(tagged(tables, row) .map(post -> withAuthor(tables, post)) .toList())",
                                "? row.withPosts(List.copyOf(tagged(tables, row).map(post -> withAuthor(tables, post)).collect(java.util.stream.Collectors.toMap(PostRow::author, post -> post, (one, other) -> one)).values()))")
                        .caughtBy("M2M-05"),
                Defect.named("tag-goes-to-the-first-post", "A tag fetched with many posts is given to the first only.")
                        .in(
                                "ReferenceReads.java",
                                "Stream<R> found = matching(tables, query.type(), query.criteria());",
                                "java.util.Set<Object> seen = new java.util.HashSet<>(); Stream<R> found = matching(tables, query.type(), query.criteria());")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).map(row -> statement.equals(\"posts by ids\") && ((PostRow) row).tags() != null ? (R) ((PostRow) row).withTags(((PostRow) row).tags().stream().filter(tag -> seen.add(tag.id())).toList()) : row)")
                        .caughtBy("M2M-23"),
                Defect.named("posts-share-an-author", "All posts of a tag come with the author of the first.")
                        .in(
                                "ReferenceReads.java",
                                ".map(post -> withAuthor(tables, post))",
                                ".map(post -> tagged(tables, row).findFirst().orElseThrow().author()).map(author -> row(tables.users, author)).flatMap(author -> tagged(tables, row).map(post -> new PostRow(post.id(), post.title(), post.content(), post.revision(), author.id()).withAuthor(author)))")
                        .caughtBy("M2M-29"),
                Defect.named(
                                "page-is-cut-before-its-place",
                                "A page of a tag's posts is cut before its place is sought.")
                        .in(
                                "ReferenceReads.java",
                                "Stream<R> found = matching(tables, query.type(), query.criteria());",
                                "Stream<R> found = statement.equals(\"posts with tag\") && query.limit() > 0 ? matching(tables, query.type(), query.criteria()).limit(query.limit()) : matching(tables, query.type(), query.criteria());")
                        .caughtBy("M2M-30"));
    }

    private static List<Defect> memberships() {
        return List.of(
                Defect.named(
                                "sent-departures-are-forgotten",
                                "Who has left and was written out counts as a member still.")
                        .in("IdentityMap.java", "left.forEach(memberships::remove);", "")
                        .in(
                                "ChangeDetection.java",
                                "changes.joined.add(new MembershipRow(",
                                "Membership known = objects.memberships.get(membership.id()); if (known != null && known != membership && !changes.left.contains(membership.id())) { throw new dev.portwise.domain.exception.AlreadyMember(membership.id(), null); } changes.joined.add(new MembershipRow(")
                        .caughtBy("M2M-46"),
                Defect.named(
                                "memberships-of-new-groups-are-deleted",
                                "Leaving a group that was never stored sends a deletion.")
                        .in(
                                "ChangeDetection.java",
                                "return (user == null || (user.isStored() && !user.isRemoved())) && (group == null || group.isStored());",
                                "return user == null || (user.isStored() && !user.isRemoved());")
                        .caughtBy("M2M-45"),
                Defect.named(
                                "membership-that-came-meanwhile-is-taken-over",
                                "A membership that another unit stored meanwhile is left as it is.")
                        .in(
                                "ReferenceStore.java",
                                "writes.forEach(write -> write.accept(next));",
                                "writes.forEach(write -> { try { write.accept(next); } catch (dev.portwise.domain.exception.AlreadyMember there) { return; } });")
                        .caughtBy("M2M-34"),
                Defect.named("date-is-the-time-of-writing", "A membership is dated when it is written.")
                        .in(
                                "ChangeDetection.java",
                                "group, membership.joinedOn(), 1)",
                                "group, java.time.Instant.now(), 1)")
                        .caughtBy("M2M-08"),
                Defect.named("renaming-dates-memberships-anew", "A changed user's memberships are stamped again.")
                        .in(
                                "Constraints.java",
                                "void updateUser(Revised<UserRow> revised) {",
                                "void updateUser(Revised<UserRow> revised) { tables.memberships.replaceAll((id, row) -> id.user().equals(revised.row().id()) ? new MembershipRow(row.user(), row.group(), java.time.Instant.now(), row.revision()) : row);")
                        .caughtBy("M2M-09"),
                Defect.named("rejoining-takes-the-old-back", "Who left and joins again in one unit never left.")
                        .in(
                                "LazySet.java",
                                "takenBack = isIn(changes.removed, element);",
                                "takenBack = changes.removed.contains(element);")
                        .caughtBy("M2M-10"),
                Defect.named("joins-precede-leaves", "New memberships are written before old ones are deleted.")
                        .in("Changes.java", "send(left, store::deleteMemberships);", "")
                        .in(
                                "Changes.java",
                                "send(joined, store::insertMemberships);",
                                "send(joined, store::insertMemberships); send(left, store::deleteMemberships);")
                        .caughtBy("M2M-10"),
                Defect.named("rejoining-undeletes", "A membership that was left is kept, and comes back with its date.")
                        .in(
                                "Tables.java",
                                "Tables copy() { Tables copy = new Tables();",
                                "final Map<MembershipId, MembershipRow> left = new HashMap<>(); Tables copy() { Tables copy = new Tables(); copy.left.putAll(left);")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids))",
                                "tables -> ids.forEach(id -> { MembershipRow row = tables.memberships.remove(id); if (row != null) tables.left.put(id, row); })")
                        .in(
                                "Constraints.java",
                                "tables.memberships.putIfAbsent(id, row)",
                                "tables.memberships.putIfAbsent(id, tables.left.getOrDefault(id, row))")
                        .caughtBy("M2M-11"),
                Defect.named("joining-is-an-upsert", "Joining again replaces the membership and its date.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.putIfAbsent(id, row) != null) { throw new AlreadyMember(id, null); }",
                                "tables.memberships.put(id, row);")
                        .caughtBy("M2M-12"),
                Defect.named("joining-again-is-swallowed", "Joining again is ignored by the store.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.putIfAbsent(id, row) != null) { throw new AlreadyMember(id, null); }",
                                "tables.memberships.putIfAbsent(id, row);")
                        .caughtBy("M2M-12"),
                Defect.named("loaded-user-does-not-refuse", "A user whose memberships are known joins a group again.")
                        .in(
                                "User.java",
                                "if (!memberships.add(membership)) { throw new AlreadyMember(membership.id(), null); }",
                                "memberships.add(membership);")
                        .caughtBy("M2M-13"),
                Defect.named("refused-member-stays", "A user whom a group refuses keeps the membership.")
                        .in(
                                "User.java",
                                "memberships.remove(membership); throw new AlreadyMember(membership.id(), null);",
                                "throw new AlreadyMember(membership.id(), null);")
                        .caughtBy("M2M-13"),
                Defect.named("leaving-does-not-unjoin", "Leaving a group just joined does not undo the joining.")
                        .in(
                                "LazySet.java",
                                "if (isIn(changes.added, element)) {",
                                "if (isIn(changes.added, element) && changes.removed.add(element)) {")
                        .in(
                                "LazySet.java",
                                "return changes.added.remove(element); } changes.added.remove(element); changes.returned.remove(element); return",
                                "return false; } return")
                        .caughtBy("M2M-14"),
                Defect.named("no-foreign-key-to-the-group", "Nobody looks whether the group somebody joins is stored.")
                        .in("ChangeDetection.java", "objects.requireKnown(TrackedType.GROUP, membership.group());", "")
                        .in("Constraints.java", "requirePresent(\"group\", tables.groups, row.group());", "")
                        .caughtBy("M2M-16"),
                Defect.named(
                                "no-foreign-key-to-the-member",
                                "Nobody looks whether the user who joins a group is stored.")
                        .in("ChangeDetection.java", "objects.requireKnown(TrackedType.USER, membership.user());", "")
                        .in("Constraints.java", "requirePresent(\"user\", tables.users, row.user());", "")
                        .caughtBy("M2M-37"),
                Defect.named("leaving-must-find-a-row", "Leaving a group one is not in counts as a conflict.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids))",
                                "tables -> { if (!tables.memberships.keySet().removeAll(Set.copyOf(ids))) throw new dev.portwise.domain.exception.Conflict(\"no such membership\", null); }")
                        .caughtBy("M2M-17"),
                Defect.named("one-leaves-all-leave", "Memberships are deleted by their group.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids))",
                                "tables -> ids.forEach(id -> tables.memberships.keySet().removeIf(other -> other.group().equals(id.group())))")
                        .caughtBy("M2M-17", "M2M-18"),
                Defect.named("group-does-not-admit", "Joining changes the user's end only.")
                        .in("User.java", "if (!group.admit(membership)) {", "if (group == null) {")
                        .caughtBy("M2M-19", "M2M-24"),
                Defect.named("group-does-not-dismiss", "Leaving changes the user's end only.")
                        .in("User.java", "group.dismiss(membership);", "")
                        .caughtBy("M2M-24"),
                Defect.named(
                                "joining-twice-keeps-the-last",
                                "Joining again in the same unit replaces the first joining.")
                        .in(
                                "LazySet.java",
                                "if (known.contains(element)) { return false; }",
                                "if (elements != null && known.contains(element)) { return false; }")
                        .caughtBy("M2M-25"),
                Defect.named("batch-shares-its-first-date", "All memberships of a batch are dated as its first.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> rows.forEach(new Constraints(tables)::insert)); } @Override public void deleteMemberships",
                                "tables -> rows.forEach(row -> new Constraints(tables).insert(new MembershipRow(row.user(), row.group(), rows.get(0).joinedOn(), row.revision())))); } @Override public void deleteMemberships")
                        .caughtBy("M2M-27"),
                Defect.named("second-batch-is-not-sent", "Of many memberships the first hundred are written.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> rows.forEach(new Constraints(tables)::insert)); } @Override public void deleteMemberships",
                                "tables -> rows.stream().limit(100).forEach(new Constraints(tables)::insert)); } @Override public void deleteMemberships")
                        .caughtBy("M2M-31"));
    }

    private static List<Defect> membershipsRead() {
        return List.of(
                Defect.named("groups-of-everybody", "The groups of a user are those with any member.")
                        .in(
                                "ReferenceReads.java",
                                "case GROUPS_OF_MEMBER -> tables.memberships.keySet().stream() .filter(id -> id.user().equals(end))",
                                "case GROUPS_OF_MEMBER -> tables.memberships.keySet().stream()")
                        .caughtBy("M2M-06"),
                Defect.named("members-of-every-group", "The number of members counts every group's.")
                        .in(
                                "ReferenceReads.java",
                                "return matching(session.read(\"count \" + named(type, criteria)), type, criteria)",
                                "return criteria instanceof Criteria.Connected<A> of && of.by() == Criteria.Reference.MEMBERS_OF_GROUP ? session.read(\"count memberships\").memberships.size() : matching(session.read(\"count \" + named(type, criteria)), type, criteria)")
                        .caughtBy("M2M-06"),
                Defect.named("group-knows-fetched-members-only", "A group knows its members only if they were fetched.")
                        .in(
                                "ToMany.java",
                                "(reads, group) -> reads.membershipsOf(group.id()),",
                                "(reads, group) -> List.of(),")
                        .caughtBy("M2M-07"),
                Defect.named("plan-of-two-fetches-one", "Of two relations in a plan the first is fetched.")
                        .in(
                                "ReferenceReads.java",
                                "return fetch.relations().contains(OfUser.MEMBERSHIPS) ?",
                                "return fetch.relations().contains(OfUser.MEMBERSHIPS) && !fetch.relations().contains(OfUser.POSTS) ?")
                        .caughtBy("M2M-15"),
                Defect.named("membership-is-made-twice", "Each end makes a membership of its own from the same row.")
                        .in("IdentityMap.java", "if (known != null) { return known; }", "")
                        .caughtBy("M2M-26"));
    }

    private static List<Defect> loadedEnds() {
        return List.of(
                Defect.named(
                                "leaving-empties-the-loaded-list",
                                "Taking one element from a loaded end takes all that follow.")
                        .in("LazySet.java", "loaded.remove(present);", "loaded.tailSet(present, true).clear();")
                        .caughtBy("M2M-32"),
                Defect.named(
                                "view-is-a-list-to-write-to",
                                "The groups of a user are a list that takes changes nobody stores.")
                        .in(
                                "User.java",
                                "memberships.stream().map(Membership::group).toList()",
                                "memberships.stream().map(Membership::group).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new))")
                        .caughtBy("M2M-33"));
    }
}
