package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with what is read when, and with the number of round trips. */
final class LoadingDefects {

    private LoadingDefects() {}

    static List<Defect> all() {
        return Stream.of(lazily(), eagerly(), writing(), outside(), closedAndCounted())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> lazily() {
        return List.of(
                Defect.named("the-removed-are-asked-for", "Whether a removed object is there is asked of the store.")
                        .in(
                                "TrackedRepository.java",
                                "return tracked == null || unit.objects().isWithdrawn(tracked) || (!unit.objects().isGone(tracked) && !isLoaded(tracked.object(), fetch));",
                                "return tracked == null || unit.objects().isGone(tracked) || !isLoaded(tracked.object(), fetch);")
                        .caughtBy("LAZ-35"),
                Defect.named("probe-is-heard", "What the probe asks is reported as if a unit did.")
                        .in(
                                "ReferencePersistence.java",
                                "return new ReferenceProbe(store);",
                                "observer.sent(new dev.portwise.adapter.spi.Statement(\"probe\", dev.portwise.adapter.spi.Statement.Kind.READ, Duration.ZERO)); return new ReferenceProbe(store);")
                        .caughtBy("LAZ-41"),
                Defect.named("relation-is-read-on-every-touch", "A relation is read again each time it is looked at.")
                        .in(
                                "LazySet.java",
                                "private NavigableSet<E> loaded() { if (elements == null) {",
                                "private NavigableSet<E> loaded() { if (elements == null || unit != null) { elements = null;")
                        .caughtBy("LAZ-25", "LAZ-01"),
                Defect.named(
                                "append-looks-for-the-post-first",
                                "Appending looks first whether the post is in the list.")
                        .in("User.java", "posts.add(post);", "if (!posts.contains(post)) { posts.add(post); }")
                        .caughtBy("LAZ-03", "LAZ-04"),
                Defect.named(
                                "moving-looks-into-the-old-list",
                                "Moving a post looks first whether the old author's list holds it.")
                        .in("User.java", "posts.remove(post);", "if (posts.contains(post)) { posts.remove(post); }")
                        .caughtBy("BIG-11", "LAZ-04"),
                Defect.named(
                                "tagging-reads-the-tags-posts",
                                "Tagging looks first whether the tag has the post already.")
                        .in("Tag.java", "posts.add(post);", "if (!posts.contains(post)) { posts.add(post); }")
                        .caughtBy("BIG-10", "LAZ-05"),
                Defect.named(
                                "joining-reads-the-members",
                                "Joining looks first whether the group has the member already.")
                        .in(
                                "Group.java",
                                "return memberships.add(membership);",
                                "return !memberships.contains(membership) && memberships.add(membership);")
                        .caughtBy("LAZ-08"),
                Defect.named(
                                "taking-back-an-addition-reads-the-list",
                                "A post that is taken out of the list again before it is stored is looked for in the store.")
                        .in(
                                "LazySet.java",
                                "return changes.added.remove(element); }",
                                "return removeLoaded(element, loaded(), changes); }")
                        .caughtBy("LAZ-13"),
                Defect.named(
                                "loaded-is-read-again-by-id",
                                "What the unit knows is read again when it is asked for by id.")
                        .in(
                                "UnitRepository.java",
                                "return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();",
                                "return ids.stream().distinct().toList();")
                        .caughtBy("LAZ-29", "LAZ-15"),
                Defect.named("no-ids-are-deleted-by-a-statement", "Removing no ids sends a delete without ids.")
                        .in("UnitRepository.java", "if (ids.isEmpty()) { return 0; }", "")
                        .caughtBy("LAZ-18"),
                Defect.named("no-ids-are-read-by-a-statement", "Asking for no ids sends a select without ids.")
                        .in(
                                "UnitRepository.java",
                                "if (!missing(ids, fetch).isEmpty()) { unit.flush(); List<I> missing = missing(ids, fetch); if (!missing.isEmpty()) { unit.ask(() -> read(missing, fetch)); } }",
                                "unit.flush(); List<I> missing = missing(ids, fetch); unit.ask(() -> read(missing, fetch));")
                        .caughtBy("LAZ-18", "LAZ-15"),
                Defect.named(
                                "counting-looks-for-the-owner-first",
                                "Counting a user's posts first asks whether there is such a user.")
                        .in(
                                "ReferenceReads.java",
                                "return matching(session.read(\"count \" + named(type, criteria)), type, criteria)",
                                "return criteria instanceof Criteria.Connected<A> of && of.by() == Criteria.Reference.POSTS_OF_AUTHOR && !session.read(\"user by id\").users.containsKey(of.end()) ? 0 : matching(session.read(\"count \" + named(type, criteria)), type, criteria)")
                        .caughtBy("LAZ-19"),
                Defect.named(
                                "contains-loads-the-members",
                                "Whether a user is a member is looked up in the group's members.")
                        .in(
                                "TrackedGroups.java",
                                "return unit.flushAndAsk(() -> unit.session().reads().hasMember(group, user));",
                                "return byId(group).stream().flatMap(found -> found.members().stream()).anyMatch(member -> member.id().equals(user));")
                        .caughtBy("LAZ-19"));
    }

    private static List<Defect> eagerly() {
        return List.of(
                Defect.named(
                                "relations-of-nobody-are-read",
                                "A second relation is read also for those who are not there.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement);",
                                "Tables tables = session.read(statement); if (statement.equals(\"users by ids\")) { if (query.fetch().relations().size() == 2) { session.read(\"memberships of users by ids\"); } }")
                        .caughtBy("LAZ-37"),
                Defect.named("plan-is-forgotten-by-name", "A user found by name comes without what the plan names.")
                        .in(
                                "TrackedUsers.java",
                                "find(query(new Criteria.Named<>(name.value()), fetch))",
                                "find(query(new Criteria.Named<>(name.value()), Fetch.nothing()))")
                        .caughtBy("LAZ-02", "LAZ-24"),
                Defect.named("plan-is-forgotten-on-a-page", "A page of users comes without what the plan names.")
                        .in(
                                "TrackedRepository.java",
                                "return slice(page, all(fetch));",
                                "return slice(page, all(type.entity().name().equals(\"user\") ? Fetch.nothing() : fetch));")
                        .caughtBy("LAZ-33"),
                Defect.named(
                                "plan-is-forgotten-for-posts-of-a-user",
                                "A page of a user's posts comes without their tags.")
                        .in(
                                "TrackedPosts.java",
                                "query(Reference.POSTS_OF_AUTHOR.to(author), fetch)",
                                "query(Reference.POSTS_OF_AUTHOR.to(author), Fetch.nothing())")
                        .caughtBy("LAZ-33"),
                Defect.named(
                                "plan-is-forgotten-for-groups-by-name",
                                "A group found by name comes without what the plan names.")
                        .in(
                                "TrackedGroups.java",
                                "find(query(new Criteria.Named<>(name.value()), fetch))",
                                "find(query(new Criteria.Named<>(name.value()), Fetch.nothing()))")
                        .caughtBy("LAZ-33"),
                Defect.named("plan-is-forgotten-for-tags-by-ids", "Tags found by ids come without what the plan names.")
                        .in(
                                "TrackedRepository.java",
                                "query(Criteria.ids(ids), fetch)",
                                "query(Criteria.ids(ids), type.entity().name().equals(\"tag\") ? Fetch.nothing() : fetch)")
                        .caughtBy("LAZ-33"),
                Defect.named("loaded-post-is-complete", "A post that is loaded is taken to have its tags.")
                        .in(
                                "TrackedRepository.java",
                                ".allMatch(end -> !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());",
                                ".allMatch(end -> type.entity().name().equals(\"post\") || !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());")
                        .caughtBy("LAZ-34"),
                Defect.named("loaded-user-is-complete", "A user who is loaded is taken to have the memberships.")
                        .in(
                                "TrackedRepository.java",
                                ".allMatch(end -> !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());",
                                ".limit(type.entity().name().equals(\"user\") ? 1 : 2) .allMatch(end -> !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());")
                        .caughtBy("LAZ-34"),
                Defect.named("loaded-group-is-complete", "A group that is loaded is taken to have its members.")
                        .in(
                                "TrackedRepository.java",
                                ".allMatch(end -> !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());",
                                ".allMatch(end -> type.entity().name().equals(\"group\") || !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());")
                        .caughtBy("LAZ-34"),
                Defect.named(
                                "fetched-posts-are-thrown-away",
                                "Posts that were read along are read again when the list is touched.")
                        .in(
                                "ToMany.java",
                                "of(owner).fill(elements.apply(objects, stored));",
                                "if (relation != OfUser.POSTS) { of(owner).fill(elements.apply(objects, stored)); }")
                        .caughtBy("LAZ-02", "LAZ-06"),
                Defect.named(
                                "fetched-memberships-are-thrown-away",
                                "Memberships that were read along are read again when the list is touched.")
                        .in(
                                "ToMany.java",
                                "of(owner).fill(elements.apply(objects, stored));",
                                "if (relation != OfUser.MEMBERSHIPS) { of(owner).fill(elements.apply(objects, stored)); }")
                        .caughtBy("LAZ-24"),
                Defect.named("fetched-posts-in-a-select-of-their-own", "A user with posts is read by two selects.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement);",
                                "Tables tables = session.read(statement); if (statement.equals(\"users by name\")) { if (query.fetch().relations().contains(OfUser.POSTS)) { session.read(\"posts of user\"); } }")
                        .caughtBy("LAZ-02"),
                Defect.named("posts-of-each-user-by-a-select", "The posts of users found by ids are read user by user.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(statement.equals(\"users by ids\") && query.fetch().relations().contains(OfUser.POSTS) ? session.read(\"posts of user\") : tables, row, query.fetch()))")
                        .caughtBy("LAZ-06"),
                Defect.named(
                                "group-of-each-membership-by-a-select",
                                "The groups of a user's memberships are read one by one.")
                        .in(
                                "ReferenceReads.java",
                                "return membershipsOf(session.read(\"all memberships of user\"), user);",
                                "return membershipsOf(session.read(\"all memberships of user\"), user).stream().map(row -> row.withGroup(row(session.read(\"group by id\").groups, row.group()))).toList();")
                        .caughtBy("LAZ-26", "LAZ-10"),
                Defect.named("groups-of-a-user-one-by-one", "The groups of a user are read one by one after the links.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(statement.equals(\"groups of member\") ? session.read(\"group by id\") : tables, row, query.fetch()))")
                        .caughtBy("LAZ-31", "LAZ-09"),
                Defect.named(
                                "members-of-a-group-one-by-one",
                                "The members of a group are read one by one after the links.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(statement.equals(\"members of group\") ? session.read(\"user by id\") : tables, row, query.fetch()))")
                        .caughtBy("LAZ-09"),
                Defect.named(
                                "author-of-each-post-by-a-select",
                                "The author of a post found by id is read by a select of its own.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(statement.equals(\"posts by ids\") ? session.read(\"user by id\") : tables, row, query.fetch()))")
                        .caughtBy("LAZ-22"),
                Defect.named(
                                "limit-of-a-page-cuts-what-is-fetched",
                                "The limit of a page also cuts the posts fetched with its users.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).map(row -> query.limit() > 0 && row instanceof UserRow user && user.posts() != null ? (R) user.withPosts(user.posts().stream().limit(query.limit()).toList()) : row)")
                        .caughtBy("LAZ-20"),
                Defect.named(
                                "limit-over-a-join",
                                "The limit of a page counts a user once for each of the posts fetched.")
                        .in(
                                "ReferenceReads.java",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit());",
                                ".limit(query.limit() == 0 ? rows.size() : query.fetch().relations().contains(OfUser.POSTS) ? query.limit() / 2 : query.limit());")
                        .caughtBy("LAZ-20"),
                Defect.named(
                                "rest-of-a-list-in-further-batches",
                                "What is beyond the first 101 of a list comes in further round trips.")
                        .in(
                                "ReferenceReads.java",
                                "return written(session.read(\"all posts of user\"), author).toList();",
                                "List<PostRow> all = written(session.read(\"all posts of user\"), author).toList(); for (int next = 101; next < all.size(); next += 1_000) { session.read(\"more posts of user\"); } return all;")
                        .caughtBy("LAZ-21"));
    }

    private static List<Defect> writing() {
        return List.of(
                Defect.named(
                                "what-was-left-is-left-again",
                                "A membership that was deleted is deleted by every later question, too.")
                        .in(
                                "IdentityMap.java",
                                "ends(LazySet::written);",
                                "ends(end -> { if (end.removed().stream().noneMatch(Membership.class::isInstance)) { end.written(); } });")
                        .caughtBy("LAZ-36"),
                Defect.named("edits-look-after-the-author", "Changing a post looks whether its author is still there.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"update \" + type + \"s\",",
                                "if (type == EntityType.POST) { session.read(\"authors of posts\"); } session.write(\"update \" + type + \"s\",")
                        .caughtBy("LAZ-39"),
                Defect.named(
                                "additions-look-after-the-author",
                                "Adding posts looks whether the author is there who is added with them.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\",",
                                "if (type == EntityType.POST) { session.read(\"authors of posts\"); } session.write(\"insert \" + type + \"s\",")
                        .caughtBy("LAZ-40"),
                Defect.named(
                                "removal-loads-what-hangs-on-the-post",
                                "Removing a post reads its tags, deletes the links, then the post.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\",",
                                "if (type == EntityType.POST) { List<dev.portwise.adapter.rows.PostRow> typed = (List<dev.portwise.adapter.rows.PostRow>) (List<?>) rows; session.read(\"tags of the posts\"); session.write(\"delete links\", tables -> typed.forEach(post -> tables.links.removeIf(link -> link.post().equals(post.id())))); } session.write(\"delete \" + type + \"s\",")
                        .caughtBy("LAZ-07"),
                Defect.named(
                                "removed-tag-is-taken-off-each-post",
                                "Removing a tag takes it off each of its posts in memory.")
                        .in(
                                "TrackedTags.java",
                                "new NewEnds(unit.objects()).forget(tag);",
                                "java.util.List.copyOf(tag.posts()).forEach(tag::unlabel);")
                        .caughtBy("LAZ-11"),
                Defect.named(
                                "user-is-removed-in-many-steps",
                                "Removing a user deletes what depends on them statement by statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\",",
                                "if (type == EntityType.USER) { for (String dependents : List.of(\"links of posts\", \"posts\", \"memberships\", \"owned groups\")) { session.write(\"delete \" + dependents, tables -> {}); } } session.write(\"delete \" + type + \"s\",")
                        .caughtBy("LAZ-12"),
                Defect.named("inserts-one-by-one", "New users are inserted one by one.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; typed.forEach(row -> session.write(\"insert user\", tables -> new Constraints(tables).insert(row))); } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("LAZ-23"),
                Defect.named(
                                "loaded-tags-are-linked-again",
                                "A post whose tags were loaded has all its links written again.")
                        .in(
                                "ChangeDetection.java",
                                "tags.added().forEach",
                                "(tags.isLoaded() ? tags : tags.added()).forEach")
                        .in("Tracked.java", "if (end.hasChanged()) {", "if (end.hasChanged() || end.isLoaded()) {")
                        .caughtBy("LAZ-14"));
    }

    private static List<Defect> outside() {
        return List.of(
                Defect.named(
                                "ends-of-the-removed-stay-open",
                                "Only the ends of what is still there are closed with the unit.")
                        .in(
                                "IdentityMap.java",
                                "all.forEach(tracked -> tracked.ends().forEach(action));",
                                "all.stream().filter(tracked -> !(tracked.object() instanceof User) || !tracked.isRemoved()).forEach(tracked -> tracked.ends().forEach(action));")
                        .caughtBy("LAZ-38"),
                Defect.named(
                                "unloaded-list-fails-in-its-own-way",
                                "A list that was not loaded asks the ended unit for it.")
                        .in("LazySet.java", "unit = null;", "")
                        .caughtBy("LAZ-16"),
                Defect.named("unloaded-ends-can-be-removed-from", "An unloaded end takes removals outside the unit.")
                        .in(
                                "LazySet.java",
                                "public boolean remove(Object object) { requireOpen();",
                                "public boolean remove(Object object) {")
                        .in("LazySet.java", "requireOpen(); // also if nothing is added", "")
                        .caughtBy("LAZ-42"),
                Defect.named("unloaded-list-looks-empty", "A list that was not loaded looks empty outside the unit.")
                        .in(
                                "LazySet.java",
                                "requireOpen(); fill(end.load(owner, Objects.requireNonNull(unit)));",
                                "fill(unit == null ? List.of() : end.load(owner, unit));")
                        .caughtBy("LAZ-16"),
                Defect.named("end-of-the-unit-clears-its-lists", "What was loaded is cleared with the unit.")
                        .in("LazySet.java", "unit = null;", "unit = null; elements = null;")
                        .caughtBy("LAZ-17"));
    }

    private static List<Defect> closedAndCounted() {
        return List.of(
                Defect.named(
                                "owned-groups-are-updated-one-by-one",
                                "Removing an owner sends a statement for each of their groups.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; typed.forEach(user -> session.read(\"groups of owner\").groups.values().stream().filter(group -> user.id().equals(group.owner())).forEach(group -> session.write(\"update group\", tables -> {}))); session.write(\"delete users\", tables -> typed.forEach(new Constraints(tables)::remove)); } else { session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove)); }")
                        .caughtBy("LAZ-32", "LAZ-27"),
                Defect.named(
                                "page-by-tag-counts-first",
                                "A page of the posts with a tag first asks how many there are.")
                        .in(
                                "TrackedPosts.java",
                                "return slice(page, query(Reference.POSTS_WITH_TAG.to(tag), Fetch.nothing()));",
                                "count(); return slice(page, query(Reference.POSTS_WITH_TAG.to(tag), Fetch.nothing()));")
                        .caughtBy("LAZ-28"),
                Defect.named(
                                "closed-list-takes-changes",
                                "An end that was never loaded takes changes after its unit, and forgets them.")
                        .in(
                                "LazySet.java",
                                "public boolean add(E element) { requireOpen();",
                                "public boolean add(E element) {")
                        .in(
                                "LazySet.java",
                                "public boolean remove(Object object) { requireOpen();",
                                "public boolean remove(Object object) {")
                        .caughtBy("LAZ-30"));
    }
}
