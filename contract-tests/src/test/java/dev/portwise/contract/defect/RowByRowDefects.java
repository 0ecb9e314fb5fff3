package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** Many changes, or many ids, that take a statement each or do not fit into one. */
final class RowByRowDefects {

    private RowByRowDefects() {}

    static List<Defect> all() {
        return Stream.of(links(), aggregates(), ids()).flatMap(List::stream).toList();
    }

    private static List<Defect> links() {
        return List.of(
                Defect.named("memberships-are-inserted-one-by-one", "Each new membership is a statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "rows.forEach(row -> session.write(\"insert membership\", tables -> new Constraints(tables).insert(row)));")
                        .caughtBy("BIG-17"),
                Defect.named("memberships-are-deleted-one-by-one", "Each membership that ends is a statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write( \"delete memberships\", tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids)));",
                                "ids.forEach(id -> session.write(\"delete membership\", tables -> tables.memberships.remove(id)));")
                        .caughtBy("BIG-17"),
                Defect.named("links-are-inserted-one-by-one", "Each new link of a tag is a statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert links\", tables -> links.forEach(new Constraints(tables)::insert));",
                                "links.forEach(link -> session.write(\"insert link\", tables -> new Constraints(tables).insert(link)));")
                        .caughtBy("BIG-17"),
                Defect.named("links-are-deleted-one-by-one", "Each link that is taken away is a statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete links\", tables -> links.forEach(tables.links::remove));",
                                "links.forEach(link -> session.write(\"delete link\", tables -> tables.links.remove(link)));")
                        .caughtBy("BIG-17"));
    }

    private static List<Defect> aggregates() {
        return List.of(
                insertedOneByOne("tags", "TAG"),
                insertedOneByOne("groups", "GROUP"),
                oneByOne("users", "USER", "updated", "update", "update"),
                oneByOne("posts", "POST", "updated", "update", "update"),
                oneByOne("tags", "TAG", "updated", "update", "update"),
                oneByOne("groups", "GROUP", "updated", "update", "update"),
                oneByOne("posts", "POST", "deleted", "delete", "remove"),
                oneByOne("groups", "GROUP", "deleted", "delete", "remove"),
                Defect.named("tags-are-deleted-id-by-id", "Each id of a bulk removal of tags is a statement.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s by ids\", tables -> {",
                                "for (int more = 1; type == EntityType.TAG && more < ids.size(); more++) { session.write(\"delete tag by id\", tables -> {}); } session.write(\"delete \" + type + \"s by ids\", tables -> {")
                        .caughtBy("BIG-17"));
    }

    private static Defect insertedOneByOne(String kind, String type) {
        return oneByOne(kind, type, "inserted", "insert", "insert");
    }

    /** @param constraint the method of the constraints that makes the change of one row */
    private static Defect oneByOne(String kind, String type, String done, String statement, String constraint) {
        String together = "session.write(\"%s \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::%s));"
                .formatted(statement, constraint);
        return Defect.named(
                        "%s-are-%s-one-by-one".formatted(kind, done),
                        "Each of the %s %s is a statement.".formatted(kind, done))
                .in(
                        "ReferenceWrites.java",
                        together,
                        "if (type == EntityType.%s) { rows.forEach(row -> session.write(\"%s one\", tables -> new Constraints(tables).%s(row))); } else { %s }"
                                .formatted(type, statement, constraint, together))
                .caughtBy("BIG-17");
    }

    private static List<Defect> ids() {
        return List.of(
                Defect.named(
                                "author-of-each-tagged-post-by-a-select",
                                "The authors of a tag's posts are read one by one.")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> readAlong(tables, row, query.fetch()))",
                                ".map(row -> readAlong(statement.equals(\"posts with tag\") ? session.read(\"user by id\") : tables, row, query.fetch()))")
                        .caughtBy("BIG-22"),
                Defect.named("a-list-of-ids-ends-at-65535", "Each id is a parameter, and a statement takes 65,535.")
                        .in(
                                "ReferenceReads.java",
                                "String statement = named(query);",
                                "String statement = named(query); if (query.criteria() instanceof Criteria.WithIds<A> wanted && wanted.ids().size() > 65_535) { throw new dev.portwise.domain.exception.StoreUnavailable(\"too many parameters\", null); }")
                        .caughtBy("BIG-18"),
                Defect.named("a-removal-of-ids-ends-at-65535", "A removal takes 65,535 ids.")
                        .in(
                                "ReferenceWrites.java",
                                "AtomicInteger deleted = new AtomicInteger();",
                                "if (ids.size() > 65_535) { throw new dev.portwise.domain.exception.StoreUnavailable(\"too many parameters\", null); } AtomicInteger deleted = new AtomicInteger();")
                        .caughtBy("BIG-18"));
    }
}
