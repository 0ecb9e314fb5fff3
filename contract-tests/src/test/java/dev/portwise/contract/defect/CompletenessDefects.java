package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What answers, pages and counts leave out, cut or repeat, where relations are read along. */
final class CompletenessDefects {

    private CompletenessDefects() {}

    static List<Defect> all() {
        return Stream.of(answers(), pages(), counts(), bothRelations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> answers() {
        return List.of(
                Defect.named("tags-without-posts-are-lost", "The posts of tags come by an inner join.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).filter(row -> !(row instanceof TagRow tag && tag.posts() != null && tag.posts().isEmpty()))")
                        .caughtBy("LAZ-43", "ORD-14"),
                Defect.named("groups-without-members-are-lost", "The members of groups come by an inner join.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).filter(row -> !(row instanceof GroupRow group && group.memberships() != null && group.memberships().isEmpty()))")
                        .caughtBy("LAZ-43", "ORD-14"),
                Defect.named("members-without-posts-are-lost", "The members of a group are joined with their posts.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> row.withUser(row(tables.users, row.user())))",
                                ".filter(row -> written(tables, row.user()).findAny().isPresent()).map(row -> row.withUser(row(tables.users, row.user())))")
                        .caughtBy("LAZ-43"),
                Defect.named(
                                "known-ones-keep-what-they-have",
                                "Of many ids the ones that the unit knows are not read again, whatever the plan names.")
                        .in(
                                "UnitRepository.java",
                                "return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();",
                                "return ids.stream().distinct().filter(id -> known(id).isEmpty() && isMissing(id, fetch)).toList();")
                        .caughtBy("LAZ-44", "LAZ-34"));
    }

    private static List<Defect> pages() {
        return List.of(
                Defect.named("later-pages-forget-their-plan", "Only the first page comes with what the plan names.")
                        .in(
                                "TrackedRepository.java",
                                "return slice(page, all(fetch));",
                                "return slice(page, all(page.after().isPresent() ? Fetch.nothing() : fetch));")
                        .caughtBy("ORD-14"),
                Defect.named(
                                "limit-counts-joined-members",
                                "The limit of a page in the order of ids counts a group and a member as two.")
                        .in(
                                "ReferenceReads.java",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit());",
                                ".limit(query.limit() == 0 ? rows.size() : query.fetch().relations().contains(OfGroup.MEMBERSHIPS) ? Math.max(1, query.limit() - 1) : query.limit());")
                        .caughtBy("ORD-14"),
                Defect.named("posts-repeat-with-their-tags", "A page repeats a post for each of its tags.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(tables, row, query.fetch())).flatMap(row -> Stream.generate(() -> row).limit(row instanceof PostRow post && post.tags() != null ? Math.max(1, post.tags().size()) : 1))")
                        .caughtBy("ORD-14", "LAZ-43"),
                Defect.named("page-is-cut-in-memory", "A page reads all that follows and keeps the first.")
                        .in(
                                "TrackedRepository.java",
                                "find(query.part(page.after(), page.limit() + 1))",
                                "find(query.part(page.after(), 0))")
                        .caughtBy("BIG-21"));
    }

    private static List<Defect> counts() {
        return List.of(
                Defect.named(
                                "posts-are-counted-by-their-tags",
                                "The posts of a user are counted over a join with tags.")
                        .in(
                                "ReferenceReads.java",
                                "return matching(session.read(\"count \" + named(type, criteria)), type, criteria) .count();",
                                "Tables counted = session.read(\"count \" + named(type, criteria)); return criteria instanceof Criteria.Connected<A> of && of.by() == Criteria.Reference.POSTS_OF_AUTHOR ? written(counted, of.end()).mapToLong(post -> counted.links.stream().filter(link -> link.post().equals(post.id())).count()).sum() : matching(counted, type, criteria).count();")
                        .caughtBy("M2M-49"),
                Defect.named(
                                "members-are-counted-by-their-posts",
                                "The members of a group are counted over their posts.")
                        .in(
                                "ReferenceReads.java",
                                "return matching(session.read(\"count \" + named(type, criteria)), type, criteria) .count();",
                                "Tables counted = session.read(\"count \" + named(type, criteria)); return criteria instanceof Criteria.Connected<A> of && of.by() == Criteria.Reference.MEMBERS_OF_GROUP ? connected(counted, of.by(), of.end()).mapToLong(user -> Math.max(1, written(counted, user).count())).sum() : matching(counted, type, criteria).count();")
                        .caughtBy("M2M-49"),
                Defect.named("removal-counts-links", "A bulk removal counts the links that go along.")
                        .in(
                                "ReferenceWrites.java",
                                "present.forEach(new Constraints(tables)::delete); deleted.set(present.size());",
                                "int links = tables.links.size(); present.forEach(new Constraints(tables)::delete); deleted.set(present.size() + links - tables.links.size());")
                        .caughtBy("M2M-50"));
    }

    private static List<Defect> bothRelations() {
        return List.of(
                Defect.named(
                                "second-relation-ends-at-a-thousand",
                                "Of memberships that are fetched together with posts a thousand are read.")
                        .in(
                                "ReferenceReads.java",
                                "? fetched.withMemberships(membershipsOf(tables, row.id()))",
                                "? fetched.withMemberships(fetched == row ? membershipsOf(tables, row.id()) : membershipsOf(tables, row.id()).stream().limit(1_000).toList())")
                        .caughtBy("BIG-19"),
                Defect.named(
                                "a-thousand-users-with-both",
                                "Beyond a thousand ids, users with both relations are left out.")
                        .in(
                                "ReferenceReads.java",
                                "Stream<R> found = matching(tables, query.type(), query.criteria());",
                                "Stream<R> found = matching(tables, query.type(), query.criteria()).limit(query.fetch().relations().size() == 2 ? 1_000 : Long.MAX_VALUE);")
                        .caughtBy("BIG-19"),
                Defect.named("both-relations-by-one-join", "Posts and memberships come by one join.")
                        .in(
                                "CountedReads.java",
                                "return 1 + rows(user.posts()) + rows(user.memberships());",
                                "return user.posts() != null && user.memberships() != null ? rows(user.posts()) * rows(user.memberships()) : 1 + rows(user.posts()) + rows(user.memberships());")
                        .caughtBy("BIG-20"));
    }
}
