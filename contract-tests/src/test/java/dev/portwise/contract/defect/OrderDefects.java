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
                                "TrackedUsers.java",
                                "after -> unit.reads().usersInNameOrder(after, page.limit() + 1, fetch),",
                                "after -> { List<UserRow> rows = unit.reads().usersInNameOrder(after, page.limit() + 1, fetch); return fetch.includes(OfUser.POSTS) && fetch.includes(OfUser.MEMBERSHIPS) ? rows.stream().sorted(java.util.Comparator.comparing(UserRow::id)).toList() : rows; },")
                        .caughtBy("ORD-13"),
                Defect.named(
                                "page-goes-on-behind-a-row",
                                "A page by title goes on behind the post it ended with, and begins anew when that one is gone.")
                        .in(
                                "ReferenceReads.java",
                                "row -> cursor(row.title().value(), row.id()), after, limit)",
                                "row -> cursor(row.title().value(), row.id()), after.filter(place -> tables.posts.containsKey(new PostId(place.id()))), limit)")
                        .caughtBy("ORD-11"),
                Defect.named(
                                "pages-in-the-order-of-java-util-uuid",
                                "Pages are ordered as UUID compares, by two signed halves.")
                        .in(
                                "ReferenceReads.java",
                                ".thenComparing(cursor -> new UserId(cursor.id()), Identifier.BYTE_ORDER)",
                                ".thenComparing(Cursor::id)")
                        .caughtBy("ORD-01"),
                Defect.named(
                                "page-is-sorted-again-in-java",
                                "A page of users is sorted once more as String compares, by UTF-16 units.")
                        .in(
                                "ReferenceReads.java",
                                "row -> cursor(row.name().value(), row.id()), after, limit)",
                                "row -> cursor(row.name().value(), row.id()), after, limit).sorted(Comparator.comparing(row -> row.name().value()))")
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
                                "return page(tables.posts.values(), row -> cursor(row.title().value(), row.id()),",
                                "return page(tables.posts.values().stream().filter(row -> after.isEmpty() || CODE_POINTS.compare(row.title().value(), after.get().key()) > 0).toList(), row -> cursor(row.title().value(), row.id()),")
                        .caughtBy("ORD-03"),
                Defect.named("ties-without-an-order", "Posts of one title come in no order of their own.")
                        .in(
                                "ReferenceReads.java",
                                "row -> cursor(row.title().value(), row.id()), after, limit)",
                                "row -> cursor(row.title().value(), row.id()), after, limit).sorted(Comparator.comparing((PostRow row) -> row.title().value(), CODE_POINTS).thenComparing(row -> row.id().hashCode()))")
                        .caughtBy("ORD-03"),
                Defect.named(
                                "offset-in-the-clothes-of-a-cursor",
                                "A page of posts begins so many posts after the first.")
                        .in(
                                "TrackedPosts.java",
                                "unit.reads().postsBy(author, after, page.limit() + 1, fetch), this::idCursor);",
                                "unit.reads().postsBy(author, after, page.limit() + 1, fetch), post -> new Cursor(String.valueOf(page.after().map(cursor -> Integer.parseInt(cursor.key())).orElse(0) + page.limit()), post.id().value()));")
                        .in(
                                "ReferenceReads.java",
                                "return page(written(tables, author), PostRow::id, after, limit)",
                                "return written(tables, author).skip(after.map(cursor -> Integer.parseInt(cursor.key())).orElse(0)).limit(limit)")
                        .caughtBy("ORD-04"),
                Defect.named(
                                "pages-of-posts-stay-at-the-first",
                                "A page of posts in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedPosts.java",
                                "postsInIdOrder(after, limit, fetch)",
                                "postsInIdOrder(Optional.empty(), limit, fetch)")
                        .caughtBy("ORD-12"),
                Defect.named(
                                "pages-of-tags-stay-at-the-first",
                                "A page of tags in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedTags.java",
                                "tagsInIdOrder(after, limit, fetch)",
                                "tagsInIdOrder(Optional.empty(), limit, fetch)")
                        .caughtBy("ORD-12"),
                Defect.named(
                                "pages-of-groups-stay-at-the-first",
                                "A page of groups in the order of ids begins at the first, whatever its cursor is.")
                        .in(
                                "TrackedGroups.java",
                                "groupsInIdOrder(after, limit, fetch)",
                                "groupsInIdOrder(Optional.empty(), limit, fetch)")
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
                                "return page(tables.users.values(), row -> cursor(row.name().value(), row.id()), after, limit)",
                                "Stream<UserRow> rest = page(tables.users.values(), row -> cursor(row.name().value(), row.id()), after, limit); List<UserRow> found = rest.toList(); return (found.isEmpty() ? page(tables.users.values(), row -> cursor(row.name().value(), row.id()), Optional.empty(), limit) : found.stream())")
                        .caughtBy("ORD-06"),
                Defect.named("full-page-has-a-next", "A page that is full is taken to be followed by another.")
                        .in("TrackedRepository.java", "items.size() <= page.limit()", "items.size() < page.limit()")
                        .caughtBy("ORD-07"),
                Defect.named(
                                "lists-in-the-order-of-java-util-uuid",
                                "A user's posts are ordered as UUID compares, by two signed halves.")
                        .in(
                                "IdentityMap.java",
                                "POST_ORDER = Comparator.comparing(Post::id);",
                                "POST_ORDER = Comparator.comparing(post -> post.id().value());")
                        .caughtBy("ORD-08"),
                Defect.named("groups-of-a-user-by-name", "The groups of a user come in the order of their names.")
                        .in(
                                "ReferenceReads.java",
                                ".map(id -> row(tables.groups, id.group()))",
                                ".map(id -> row(tables.groups, id.group())).sorted(Comparator.comparing(row -> row.name().value()))")
                        .caughtBy("ORD-08"),
                Defect.named(
                                "memberships-in-the-order-of-joining",
                                "The memberships of a user come in the order of joining.")
                        .in(
                                "IdentityMap.java",
                                "MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);",
                                "MEMBERSHIP_ORDER = Comparator.comparing(Membership::joinedOn).thenComparing(membership -> membership.group().name().value());")
                        .caughtBy("ORD-08"),
                Defect.named(
                                "cursor-falls-with-its-item",
                                "A page whose cursor's item is gone begins at the front again.")
                        .in(
                                "ReferenceReads.java",
                                "return page(tables.users.values().stream(), UserRow::id, after, limit)",
                                "return page(tables.users.values().stream(), UserRow::id, after.filter(cursor -> tables.users.containsKey(new UserId(cursor.id()))), limit)")
                        .caughtBy("ORD-09"));
    }
}
