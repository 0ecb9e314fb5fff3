package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with orders and pages. */
final class OrderDefects {

    private OrderDefects() {}

    static List<Defect> all() {
        return List.of(
                Defect.named(
                                "two-relations-come-in-the-order-of-ids",
                                "A page with two relations is put together by ids.")
                        .in(
                                "TrackedRepository.java",
                                "return objects(unit.ask(() -> unit.session().reads().find(query)));",
                                "List<A> found = objects(unit.ask(() -> unit.session().reads().find(query))); boolean both = query.inTextOrder() && query.fetch().relations().size() == 2; return both ? found.stream().sorted((one, other) -> ((Identifier) one.id()).compareTo(other.id())).toList() : found;")
                        .caughtBy("ORD-13"),
                Defect.named(
                                "page-goes-on-behind-a-row",
                                "A page by title goes on behind the post it ended with, and begins anew when that one is gone.")
                        .in(
                                "ReferenceReads.java",
                                ".filter(row -> query.after().isEmpty() || PLACES.compare(place(row, query), query.after().get()) > 0)",
                                ".filter(row -> query.after().isEmpty() || (query.inTextOrder() && row instanceof PostRow && rows.stream().noneMatch(other -> other.id().value().equals(query.after().get().id()))) || PLACES.compare(place(row, query), query.after().get()) > 0)")
                        .caughtBy("ORD-11"),
                Defect.named(
                                "pages-in-the-order-of-java-util-uuid",
                                "Pages are ordered as UUID compares, by two signed halves.")
                        .in(
                                "ReferenceReads.java",
                                ".thenComparing(cursor -> new UserId(cursor.id()))",
                                ".thenComparing(Cursor::id)")
                        .caughtBy("ORD-01"),
                Defect.named(
                                "page-is-sorted-again-in-java",
                                "A page of users is sorted once more as String compares, by UTF-16 units.")
                        .in(
                                "ReferenceReads.java",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit());",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit()).sorted(query.inTextOrder() ? Comparator.comparing(Tables::textOf) : (one, other) -> 0);")
                        .caughtBy("ORD-02"),
                Defect.named("texts-in-the-order-of-utf-16", "Texts are ordered by their UTF-16 units.")
                        .in(
                                "ReferenceReads.java",
                                "Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare)",
                                "Comparator.naturalOrder()")
                        .caughtBy("ORD-02", "ORD-03"),
                Defect.named("texts-in-the-order-of-a-collation", "Texts are ordered as in a dictionary.")
                        .in(
                                "ReferenceReads.java",
                                "Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare)",
                                "java.text.Collator.getInstance(java.util.Locale.GERMANY)::compare")
                        .caughtBy("ORD-02", "ORD-03"),
                Defect.named(
                                "ties-end-with-their-page",
                                "A page goes on after the title of the last, and skips the others of that title.")
                        .in(
                                "ReferenceReads.java",
                                ".filter(row -> query.after().isEmpty() || PLACES.compare(place(row, query), query.after().get()) > 0)",
                                ".filter(row -> query.after().isEmpty() || PLACES.compare(place(row, query), query.after().get()) > 0).filter(row -> query.after().isEmpty() || !query.inTextOrder() || !(row instanceof PostRow) || CODE_POINTS.compare(Tables.textOf(row), query.after().get().key()) > 0)")
                        .caughtBy("ORD-03"),
                Defect.named("ties-without-an-order", "Posts of one title come in no order of their own.")
                        .in(
                                "ReferenceReads.java",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit());",
                                ".limit(query.limit() == 0 ? rows.size() : query.limit()).sorted(query.inTextOrder() ? Comparator.comparing((R row) -> Tables.textOf(row), CODE_POINTS).thenComparing(row -> row.id().hashCode()) : (one, other) -> 0);")
                        .caughtBy("ORD-03"),
                Defect.named(
                                "offset-in-the-clothes-of-a-cursor",
                                "A page of posts begins so many posts after the first.")
                        .in(
                                "TrackedPosts.java",
                                "query(Reference.POSTS_OF_AUTHOR.to(author), fetch));",
                                "query(Reference.POSTS_OF_AUTHOR.to(author), fetch), post -> String.valueOf(page.after().map(cursor -> Integer.parseInt(cursor.key())).orElse(0) + page.limit()));")
                        .in(
                                "ReferenceReads.java",
                                "private static <R extends Row> Stream<R> part(List<R> rows, Query<?, R> query) {",
                                "private static <R extends Row> Stream<R> part(List<R> rows, Query<?, R> query) { if (named(query).equals(\"posts of author\") && query.limit() > 0) { return rows.stream().skip(query.after().map(cursor -> Integer.parseInt(cursor.key())).orElse(0)).limit(query.limit()); }")
                        .caughtBy("ORD-04"),
                Defect.named(
                                "pages-of-posts-stay-at-the-first",
                                "A page of posts in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedRepository.java",
                                "query.part(page.after(), page.limit() + 1)",
                                "query.part(type.entity().name().equals(\"post\") && query.criteria() instanceof Criteria.All<A> && !query.inTextOrder() ? Optional.empty() : page.after(), page.limit() + 1)")
                        .caughtBy("ORD-12"),
                Defect.named(
                                "pages-of-tags-stay-at-the-first",
                                "A page of tags in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedRepository.java",
                                "query.part(page.after(), page.limit() + 1)",
                                "query.part(type.entity().name().equals(\"tag\") && query.criteria() instanceof Criteria.All<A> && !query.inTextOrder() ? Optional.empty() : page.after(), page.limit() + 1)")
                        .caughtBy("ORD-12"),
                Defect.named(
                                "pages-of-groups-stay-at-the-first",
                                "A page of groups in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedRepository.java",
                                "query.part(page.after(), page.limit() + 1)",
                                "query.part(type.entity().name().equals(\"group\") && query.criteria() instanceof Criteria.All<A> && !query.inTextOrder() ? Optional.empty() : page.after(), page.limit() + 1)")
                        .caughtBy("ORD-12"),
                Defect.named("page-of-nothing", "A page without items can be asked for.")
                        .in("PageRequest.java", "limit < 1", "limit < 0")
                        .caughtBy("ORD-05"),
                Defect.named("page-of-everything", "A page can be as large as one likes.")
                        .in("PageRequest.java", "limit < 1 || limit > MAX_LIMIT", "limit < 1")
                        .caughtBy("ORD-05"),
                Defect.named("past-the-end-is-the-last-page", "Past the end the last page is given once more.")
                        .in(
                                "ReferenceReads.java",
                                "return part(found.toList(), query)",
                                "List<R> all = found.toList(); boolean beyond = statement.equals(\"users in text order\") && part(all, query).findFirst().isEmpty(); return part(all, beyond ? query.part(java.util.Optional.empty(), query.limit()) : query)")
                        .caughtBy("ORD-06"),
                Defect.named("full-page-has-a-next", "A page that is full is taken to be followed by another.")
                        .in("TrackedRepository.java", "items.size() <= page.limit()", "items.size() < page.limit()")
                        .caughtBy("ORD-07"),
                Defect.named(
                                "lists-in-the-order-of-java-util-uuid",
                                "A user's posts are ordered as UUID compares, by two signed halves.")
                        .in(
                                "ToMany.java",
                                "POST_ORDER = Comparator.comparing(Post::id);",
                                "POST_ORDER = Comparator.comparing(post -> post.id().value());")
                        .caughtBy("ORD-08"),
                Defect.named("groups-of-a-user-by-name", "The groups of a user come in the order of their names.")
                        .in(
                                "ReferenceReads.java",
                                ".sorted(Comparator.comparing(row -> place(row, query), PLACES))",
                                ".sorted(named(query).equals(\"groups of member\") ? Comparator.comparing(Tables::textOf) : Comparator.comparing(row -> place(row, query), PLACES))")
                        .caughtBy("ORD-08"),
                Defect.named(
                                "memberships-in-the-order-of-joining",
                                "The memberships of a user come in the order of joining.")
                        .in(
                                "ToMany.java",
                                "MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);",
                                "MEMBERSHIP_ORDER = Comparator.comparing(Membership::joinedOn).thenComparing(membership -> membership.group().name().value());")
                        .caughtBy("ORD-08"),
                Defect.named(
                                "cursor-falls-with-its-item",
                                "A page whose cursor's item is gone begins at the front again.")
                        .in(
                                "ReferenceReads.java",
                                ".filter(row -> query.after().isEmpty() || PLACES.compare(place(row, query), query.after().get()) > 0)",
                                ".filter(row -> query.after().isEmpty() || (row instanceof UserRow && !query.inTextOrder() && rows.stream().noneMatch(other -> other.id().value().equals(query.after().get().id()))) || PLACES.compare(place(row, query), query.after().get()) > 0)")
                        .caughtBy("ORD-09"));
    }
}
