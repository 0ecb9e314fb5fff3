package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong when there is much of something. */
final class GrowthDefects {

    private GrowthDefects() {}

    static List<Defect> all() {
        return Stream.of(roundTrips(), reading()).flatMap(List::stream).toList();
    }

    private static List<Defect> roundTrips() {
        return List.of(
                Defect.named(
                                "append-reads-the-list-in-pages",
                                "Appending looks into the list first, which is read page by page.")
                        .in("User.java", "posts.add(post);", "if (!posts.contains(post)) { posts.add(post); }")
                        .in(
                                "ReferenceReads.java",
                                "return written(session.read(\"all posts of user\"), author).toList();",
                                "List<PostRow> all = written(session.read(\"all posts of user\"), author).toList(); for (int next = 1_000; next < all.size(); next += 1_000) { session.read(\"more posts of user\"); } return all;")
                        .caughtBy("BIG-01"),
                Defect.named("posts-are-sent-author-by-author", "New posts go to the store author by author.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.POST) { List<dev.portwise.adapter.rows.PostRow> typed = (List<dev.portwise.adapter.rows.PostRow>) (List<?>) rows; typed.stream().collect(java.util.stream.Collectors.groupingBy(dev.portwise.adapter.rows.PostRow::author)).values().forEach(of -> session.write(\"insert posts\", tables -> of.forEach(new Constraints(tables)::insert))); } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("BIG-16"),
                Defect.named(
                                "posts-are-deleted-a-thousand-at-a-time",
                                "The posts of a removed user are deleted a thousand at a time.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\",",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; Tables found = session.read(\"posts of users\"); long posts = typed.stream().mapToLong(user -> found.posts.values().stream().filter(post -> post.author().equals(user.id())).count()).sum(); for (long next = 1_000; next < posts; next += 1_000) { session.write(\"delete more posts\", tables -> {}); } } session.write(\"delete \" + type + \"s\",")
                        .caughtBy("BIG-02"),
                Defect.named(
                                "links-of-a-tag-are-written-again",
                                "Taking a tag off a post deletes all links of the tag and inserts the others again.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete links\", tables -> links.forEach(tables.links::remove));",
                                "for (TagLink gone : links) { List<TagLink> kept = session.read(\"links of tag\").links.stream().filter(link -> link.tag().equals(gone.tag()) && !link.equals(gone)).toList(); session.write(\"delete links of tag\", tables -> tables.links.removeIf(link -> link.tag().equals(gone.tag()))); for (int next = 0; next < kept.size(); next += 1_000) { List<TagLink> batch = kept.subList(next, Math.min(kept.size(), next + 1_000)); session.write(\"insert links\", tables -> tables.links.addAll(batch)); } }")
                        .caughtBy("BIG-03"),
                Defect.named(
                                "joining-reads-the-members-in-pages",
                                "Joining looks first whether the group has the member, page by page.")
                        .in(
                                "Group.java",
                                "return memberships.add(membership);",
                                "return !memberships.contains(membership) && memberships.add(membership);")
                        .in(
                                "ReferenceReads.java",
                                "return membershipsOf(session.read(\"all memberships of group\"), group);",
                                "List<MembershipRow> all = membershipsOf(session.read(\"all memberships of group\"), group); for (int next = 1_000; next < all.size(); next += 1_000) { session.read(\"more memberships of group\"); } return all;")
                        .caughtBy("BIG-04"),
                Defect.named(
                                "member-is-looked-for-page-by-page",
                                "Whether a user is a member is looked up in pages of the members.")
                        .in(
                                "ReferenceReads.java",
                                "return session.read(\"membership by ends\").memberships.containsKey(new MembershipId(user, group));",
                                "Tables tables = session.read(\"members of group\"); for (int next = 1_000; next < membershipsOf(tables, group).size(); next += 1_000) { session.read(\"more members of group\"); } return tables.memberships.containsKey(new MembershipId(user, group));")
                        .caughtBy("BIG-05"),
                Defect.named("inserts-in-batches-of-fifty", "New users are inserted fifty at a time.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; for (int next = 0; next < typed.size(); next += 50) { List<dev.portwise.adapter.rows.UserRow> batch = typed.subList(next, Math.min(typed.size(), next + 50)); session.write(\"insert users\", tables -> batch.forEach(new Constraints(tables)::insert)); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("BIG-06"),
                Defect.named(
                                "long-list-is-committed-in-parts",
                                "Of a long list every five hundred are committed, to keep the unit small.")
                        .in(
                                "UnitRepository.java",
                                "aggregates.forEach(this::add);",
                                "int count = 0; for (A aggregate : aggregates) { add(aggregate); if (++count % 500 == 0) { unit.flush(); unit.commit(); } }")
                        .in(
                                "ReferenceSession.java",
                                "exchange(() -> store.commit(writes));",
                                "exchange(() -> store.commit(writes)); writes.clear();")
                        .caughtBy("BIG-07"),
                Defect.named("page-counts-the-whole", "A page of a user's posts also counts how many there are.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement);",
                                "if (statement.equals(\"posts of author\")) { session.read(\"count posts of author\"); } Tables tables = session.read(statement);")
                        .caughtBy("BIG-08"),
                Defect.named(
                                "rest-of-a-page-in-further-batches",
                                "What is beyond the first 101 of a page comes in a further round trip.")
                        .in(
                                "ReferenceReads.java",
                                "Stream<R> found = matching(tables, query.type(), query.criteria());",
                                "Stream<R> answered = matching(tables, query.type(), query.criteria()); List<R> all = answered.toList(); if (statement.equals(\"posts of author\") && Math.min(query.limit(), all.size()) > 101) { session.read(\"more posts by author\"); } Stream<R> found = all.stream();")
                        .caughtBy("BIG-08"),
                Defect.named("a-thousand-ids-a-select", "Posts are read by a thousand ids at a time.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement);",
                                "Tables tables = session.read(statement); if (statement.equals(\"posts by ids\")) { int wanted = ((Criteria.WithIds<A>) query.criteria()).ids().size(); for (int next = 1_000; next < wanted; next += 1_000) { session.read(\"posts by more ids\"); } }")
                        .caughtBy("BIG-09"),
                Defect.named("only-a-thousand-ids", "Beyond a thousand, ids are left out of the removal.")
                        .in(
                                "ReferenceWrites.java",
                                "ids.stream().distinct().filter(",
                                "ids.stream().distinct().limit(1_000).filter(")
                        .caughtBy("BIG-09"));
    }

    private static List<Defect> reading() {
        return List.of(
                Defect.named("pages-of-posts-are-cut-in-memory", "The page of an author reads all the posts.")
                        .in(
                                "TrackedRepository.java",
                                "List<A> items = find(query.part(page.after(), page.limit() + 1));",
                                "List<A> items = find(query.part(page.after(), page.limit() + (query.criteria() instanceof Criteria.Connected<?> ? 10_000 : 1)));")
                        .caughtBy("BIG-23"),
                Defect.named("rows-of-lists-are-not-counted", "Of an answer with many rows the first is counted.")
                        .in(
                                "CountedReads.java",
                                "return all.stream().mapToLong(CountedReads::rows).sum();",
                                "return all.isEmpty() ? 0 : 1;")
                        .caughtBy("BIG-15"),
                Defect.named("count-loads-what-it-counts", "The posts of a user are counted by loading them.")
                        .in(
                                "TrackedPosts.java",
                                "return count(Reference.POSTS_OF_AUTHOR.to(author));",
                                "return unit.ask(() -> (long) unit.session().reads().postsOf(author).size());")
                        .caughtBy("BIG-12"),
                Defect.named("find-reads-the-posts-along", "Finding a user by name reads the posts as well.")
                        .in(
                                "TrackedUsers.java",
                                "find(query(new Criteria.Named<>(name.value()), fetch))",
                                "find(query(new Criteria.Named<>(name.value()), Fetch.with(dev.portwise.domain.port.Relation.OfUser.POSTS)))")
                        .caughtBy("BIG-13"),
                Defect.named("ended-units-are-kept", "A list of all units, kept to count them, keeps what they loaded.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "transaction = begin(readOnly);",
                                "transaction = begin(readOnly); KEPT.add(transaction);")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "private final Runnable requireOpen;",
                                "private static final java.util.List<UnitTransaction> KEPT = new java.util.concurrent.CopyOnWriteArrayList<>(); private final Runnable requireOpen;")
                        .caughtBy("BIG-14"));
    }
}
