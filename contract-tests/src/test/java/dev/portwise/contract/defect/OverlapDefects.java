package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with overlapping units that change or remove the same, alone or among many. */
final class OverlapDefects {

    private OverlapDefects() {}

    static List<Defect> all() {
        return Stream.of(deeds(), chunks()).flatMap(List::stream).toList();
    }

    private static List<Defect> deeds() {
        return List.of(
                Defect.named(
                                "bulk-removal-spares-changed-tags",
                                "A removal by ids takes only tags that were never changed.")
                        .in(
                                "ReferenceWrites.java",
                                "ids.stream().distinct().filter(",
                                "ids.stream().distinct().filter(id -> type != (Object) EntityType.TAG || !tables.tags.containsKey(id) || tables.tags.get(id).revision() == 1).filter(")
                        .caughtBy("REV-25"),
                Defect.named(
                                "removal-of-a-removed-group-is-fine",
                                "The removal of a group that is gone removes nothing.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"group\", tables.groups, removed.id(), removed.revision(), GroupRow::revision);",
                                "if (tables.groups.containsKey(removed.id())) { requireRevision(\"group\", tables.groups, removed.id(), removed.revision(), GroupRow::revision); }")
                        .caughtBy("REV-25"),
                Defect.named("removal-of-a-removed-user-is-fine", "The removal of a user who is gone removes nothing.")
                        .in(
                                "Constraints.java",
                                "requireRevision(\"user\", tables.users, removed.id(), removed.revision(), UserRow::revision);",
                                "if (tables.users.containsKey(removed.id())) { requireRevision(\"user\", tables.users, removed.id(), removed.revision(), UserRow::revision); }")
                        .caughtBy("REV-25"));
    }

    /** A hundred rows at a time. */
    private static List<Defect> chunks() {
        return List.of(
                chunk("update", "update", "last", "row >= (rows.size() - 1) / 100 * 100"),
                chunk("update", "update", "first", "row < 100"),
                chunk("delete", "remove", "last", "row >= (rows.size() - 1) / 100 * 100"),
                chunk("delete", "remove", "first", "row < 100"));
    }

    private static Defect chunk(String statement, String method, String which, String counted) {
        return Defect.named(
                        "only-the-" + which + "-chunk-of-a-" + statement + "-is-counted",
                        "Of a large batch, the counts of the " + which + " chunk alone are looked at.")
                .in(
                        "ReferenceWrites.java",
                        "session.write(\"" + statement
                                + " \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::" + method
                                + "));",
                        "session.write(\"" + statement
                                + " \" + type + \"s\", tables -> { for (int row = 0; row < rows.size(); row++) { try { new Constraints(tables)."
                                + method
                                + "(rows.get(row)); } catch (dev.portwise.domain.exception.Conflict stale) { if ("
                                + counted
                                + ") { throw stale; } } } });")
                .caughtBy("REV-26");
    }
}
