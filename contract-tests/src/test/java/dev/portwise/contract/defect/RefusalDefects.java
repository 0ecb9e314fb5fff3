package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What is refused wrongly, or with the wrong exception, or with the wrong name. */
final class RefusalDefects {

    private RefusalDefects() {}

    static List<Defect> all() {
        return Stream.of(named(), added(), overlapping()).flatMap(List::stream).toList();
    }

    private static List<Defect> named() {
        return List.of(
                Defect.named("the-name-before-is-blamed", "A refused renaming names what the user was called before.")
                        .in(
                                "Constraints.java",
                                "put(revised.row()); } void remove(UserRow removed)",
                                "try { put(revised.row()); } catch (UsernameTaken refused) { throw new UsernameTaken(new Username(revised.before().name()), refused); } } void remove(UserRow removed)")
                        .caughtBy("VAL-35"),
                Defect.named(
                                "the-id-is-blamed-for-the-name",
                                "A new user with a taken name is said to have a taken id.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"user\", tables.users, row.id());",
                                "requireNew(\"user\", tables.users, row.id()); if (tables.usernames.containsKey(row.name())) { throw new AlreadyExists(\"user\", row.id(), null); }")
                        .caughtBy("ID-25"),
                Defect.named("the-first-group-is-blamed", "Of several removed groups, a refusal names the first.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"delete \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::remove));",
                                "session.write(\"delete \" + type + \"s\", tables -> { try { rows.forEach(new Constraints(tables)::remove); } catch (dev.portwise.domain.exception.GroupHasMembers refused) { throw new dev.portwise.domain.exception.GroupHasMembers(((dev.portwise.adapter.rows.GroupRow) rows.get(0)).id(), refused); } });")
                        .caughtBy("CAS-60"));
    }

    private static List<Defect> added() {
        return List.of(
                Defect.named(
                                "an-id-is-free-once-its-object-was-withdrawn",
                                "What was added and removed can be added again in the unit.")
                        .in(
                                "TrackedRepository.java",
                                "if (known == null && aggregate.revision() == 0) {",
                                "if ((known == null || unit.objects().isWithdrawn(known)) && aggregate.revision() == 0) {")
                        .caughtBy("ID-26"),
                Defect.named(
                                "an-object-is-added-again-without-a-word",
                                "Adding an object after its removal does nothing and is not refused.")
                        .in(
                                "TrackedRepository.java",
                                "known.object() == aggregate && !known.isRemoved() && known.isAdded();",
                                "known.object() == aggregate && known.isAdded();")
                        .caughtBy("ID-26"),
                Defect.named(
                                "joining-again-takes-the-new-date",
                                "A membership that the unit has sent is overwritten by the next.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.putIfAbsent(id, row) != null) {",
                                "if (tables.memberships.put(id, row) == row) {")
                        .caughtBy("M2M-54"));
    }

    private static List<Defect> overlapping() {
        return List.of(
                Defect.named(
                                "a-stale-post-keeps-its-author",
                                "Loaded posts of a removed user are deleted one by one, each with its revision.")
                        .in(
                                "ChangeDetection.java",
                                "if (stored == null || !goesWithItsAuthor(tracked, stored)) {",
                                "if (stored == null || stored.author() != null) {")
                        .caughtBy("REV-27"),
                Defect.named(
                                "the-store-is-unavailable-for-a-second-link",
                                "Who links what another unit has just linked is told that the store is unavailable.")
                        .in(
                                "Constraints.java",
                                "throw new Retryable(\"another unit linked",
                                "throw new dev.portwise.domain.exception.StoreUnavailable(\"another unit linked")
                        .caughtBy("RACE-20"));
    }
}
