package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong between two units at once. */
final class RaceDefects {

    private RaceDefects() {}

    static List<Defect> all() {
        return Stream.of(checkThenAct(), keys(), references(), links(), lostUpdates(), outcomes())
                .flatMap(List::stream)
                .map(RaceDefects::overANetwork)
                .toList();
    }

    /** A commit takes a millisecond, so that two units that start together overlap. */
    private static Defect overANetwork(Defect defect) {
        return defect.in(
                "ReferenceSession.java",
                "public void commit() {",
                "public void commit() { if (!writes.isEmpty()) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); }");
    }

    private static List<Defect> checkThenAct() {
        return List.of(
                sentOnly(
                                "membership-is-looked-up-first",
                                "Whether a user is a member is looked up before, not decided by a unique key.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.putIfAbsent(id, row) != null) {",
                                "if (tables.memberships.putIfAbsent(id, row) != null && !tables.newest) {")
                        .caughtBy("RACE-01"),
                sentOnly(
                                "name-is-looked-up-first",
                                "Whether a user name is taken is looked up before, not decided by a unique key.")
                        .in(
                                "Constraints.java",
                                "if (tables.usernames.putIfAbsent(row.name(), row.id()) != null) {",
                                "if (tables.usernames.putIfAbsent(row.name(), row.id()) != null && !tables.newest) {")
                        .caughtBy("RACE-02"),
                sentOnly(
                                "author-is-looked-up-first",
                                "Whether the author of a new post is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"post\", tables.posts, row.id()); requirePresent(\"user\", tables.users, row.author());",
                                "requireNew(\"post\", tables.posts, row.id()); if (!tables.newest) { requirePresent(\"user\", tables.users, row.author()); }")
                        .caughtBy("RACE-03"),
                sentOnly(
                                "group-is-looked-up-first",
                                "Whether the group that is joined is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"group\", tables.groups, row.group());",
                                "if (!tables.newest) { requirePresent(\"group\", tables.groups, row.group()); }")
                        .caughtBy("RACE-04", "RACE-16"),
                sentOnly(
                                "members-are-looked-up-first",
                                "Whether a group that is removed has members is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "if (tables.memberships.keySet().stream()",
                                "if (!tables.newest && tables.memberships.keySet().stream()")
                        .caughtBy("RACE-04", "RACE-16"),
                sentOnly(
                                "tag-is-looked-up-first",
                                "Whether the tag of a link is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"tag\", tables.tags, link.tag());",
                                "if (!tables.newest) { requirePresent(\"tag\", tables.tags, link.tag()); }")
                        .caughtBy("RACE-10"),
                sentOnly(
                                "owner-is-looked-up-first",
                                "Whether the owner of a group is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "if (row.owner() != null) {",
                                "if (row.owner() != null && !tables.newest) {")
                        .caughtBy("RACE-11"),
                sentOnly(
                                "ownership-is-looked-up-first",
                                "Which groups lose their owner is looked up before the owner is removed.")
                        .in(
                                "Constraints.java",
                                "tables.groups.replaceAll(",
                                "if (!tables.newest) tables.groups.replaceAll(")
                        .caughtBy("RACE-11"),
                sentOnly(
                                "links-are-looked-up-first",
                                "Which links go with a tag is looked up before the tag is removed.")
                        .in(
                                "Constraints.java",
                                "tables.links.removeIf(link -> link.tag().equals(id));",
                                "if (!tables.newest) { tables.links.removeIf(link -> link.tag().equals(id)); }")
                        .caughtBy("RACE-10"));
    }

    private static List<Defect> keys() {
        return List.of(
                sentOnly("tag-name-is-looked-up-first", "Whether a tag name is taken is looked up before.")
                        .in(
                                "Constraints.java",
                                "if (tables.tagNames.putIfAbsent(row.name(), row.id()) != null) {",
                                "if (tables.tagNames.putIfAbsent(row.name(), row.id()) != null && !tables.newest) {")
                        .caughtBy("RACE-19"),
                sentOnly("group-id-is-looked-up-first", "Whether the id of a group is in use is looked up before.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"group\", tables.groups, row.id());",
                                "if (!tables.newest) { requireNew(\"group\", tables.groups, row.id()); }")
                        .caughtBy("RACE-19"));
    }

    private static List<Defect> references() {
        return List.of(
                sentOnly(
                                "owner-of-a-new-group-is-looked-up-first",
                                "Whether the owner of a new group is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"group\", tables.groups, row.id()); put(row);",
                                "requireNew(\"group\", tables.groups, row.id()); if (tables.newest) { tables.groups.put(row.id(), row); tables.groupNames.put(row.name(), row.id()); } else { put(row); }")
                        .caughtBy("RACE-14", "RACE-17"),
                sentOnly(
                                "author-of-a-moved-post-is-looked-up-first",
                                "Whether a post moves to somebody who is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"user\", tables.users, revised.row().author());",
                                "if (!tables.newest) { requirePresent(\"user\", tables.users, revised.row().author()); }")
                        .caughtBy("RACE-14", "RACE-17"),
                sentOnly(
                                "member-is-looked-up-first",
                                "Whether the user who joins is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"user\", tables.users, row.user());",
                                "if (!tables.newest) { requirePresent(\"user\", tables.users, row.user()); }")
                        .caughtBy("RACE-14", "RACE-17"),
                sentOnly(
                                "post-of-a-link-is-looked-up-first",
                                "Whether the post of a link is there is looked up before, not decided by a foreign key.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"post\", tables.posts, link.post());",
                                "if (!tables.newest) { requirePresent(\"post\", tables.posts, link.post()); }")
                        .caughtBy("RACE-15", "RACE-17"));
    }

    private static List<Defect> links() {
        return List.of(
                sentOnly("link-that-is-gone-is-missed", "Taking away a link that is gone by then is a conflict.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> links.forEach(tables.links::remove)",
                                "tables -> links.forEach(link -> { if (!tables.links.remove(link) && tables.newest) { throw new dev.portwise.domain.exception.Conflict(\"the link is gone\", null); } })")
                        .caughtBy("RACE-12", "RACE-13"),
                sentOnly("membership-that-is-gone-is-missed", "Leaving a group that was left by then is a conflict.")
                        .in(
                                "ReferenceWrites.java",
                                "tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids))",
                                "tables -> { if (!tables.memberships.keySet().removeAll(Set.copyOf(ids)) && tables.newest) { throw new dev.portwise.domain.exception.Conflict(\"the membership is gone\", null); } }")
                        .caughtBy("RACE-12", "RACE-13"),
                Defect.named(
                                "waiting-in-vain-is-no-reason-to-run-again",
                                "A unit that waited in vain for the lock of another is told that the store is unavailable.")
                        .in(
                                "ReferenceStore.java",
                                "private Tables committed = new Tables();",
                                "private Tables committed = new Tables(); final java.util.concurrent.Semaphore writing = new java.util.concurrent.Semaphore(1);")
                        .in(
                                "ReferenceSession.java",
                                "private boolean lost;",
                                "private boolean lost; private boolean locked; private void lock() { locked = locked || store.writing.tryAcquire(); if (!locked) { throw new dev.portwise.domain.exception.StoreUnavailable(\"a lock timed out\", null); } }")
                        .in("ReferenceSession.java", "writes.add(write);", "lock(); writes.add(write);")
                        .in(
                                "ReferenceSession.java",
                                "public void close() {",
                                "public void close() { if (locked) { store.writing.release(); }")
                        .caughtBy("RACE-18"));
    }

    private static List<Defect> lostUpdates() {
        return List.of(
                sentOnly(
                                "revision-is-compared-when-loaded",
                                "The revision of a user is compared in memory, not by the update.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"user\", tables.users, revised.row().id(), revised.before().revision(), UserRow::revision);",
                                "if (!tables.newest) { requireRevision(\"user\", tables.users, revised.row().id(), revised.before().revision(), UserRow::revision); }")
                        .caughtBy("RACE-05"),
                sentOnly(
                                "revision-of-a-moved-post-is-compared-when-loaded",
                                "The revision of a post is compared in memory, not by the update.")
                        .in(
                                "Constraints.java",
                                "requireRevision( \"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision);",
                                "if (!tables.newest) { requireRevision(\"post\", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision); }")
                        .caughtBy("RACE-08"),
                Defect.named("last-commit-wins", "A unit that inserted posts commits all posts as it knew them.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.POST) { List<dev.portwise.adapter.rows.PostRow> typed = (List<dev.portwise.adapter.rows.PostRow>) (List<?>) rows; session.write(\"insert posts\", tables -> typed.forEach(new Constraints(tables)::insert)); session.overwritePosts(); } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .in(
                                "ReferenceSession.java",
                                "private void sent(",
                                "void overwritePosts() { writes.add(newest -> { newest.posts.clear(); newest.posts.putAll(tables.posts); }); } private void sent(")
                        .caughtBy("RACE-06"),
                Defect.named(
                                "statements-are-committed-one-by-one",
                                "The statements of a unit are committed one after the other.")
                        .in(
                                "ReferenceStore.java",
                                "synchronized void commit(List<Consumer<Tables>> writes) { if (!writes.isEmpty()) { Tables next = committed.copy(); writes.forEach(write -> write.accept(next)); committed = next; } }",
                                "void commit(List<Consumer<Tables>> writes) { for (Consumer<Tables> write : writes) { synchronized (this) { Tables next = committed.copy(); write.accept(next); committed = next; } java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); } }")
                        .caughtBy("RACE-07"));
    }

    private static List<Defect> outcomes() {
        return List.of(
                Defect.named("append-locks-the-author", "A post that is written forces a new revision on its author.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (!tracked.row(stored.revision()).equals(stored)) {",
                                "} else if (!tracked.row(stored.revision()).equals(stored) || (tracked.object() instanceof User user && !ToMany.POSTS_OF_USER.of(user).added().isEmpty())) {")
                        .caughtBy("RACE-06"),
                Defect.named(
                                "link-that-is-there-is-a-conflict",
                                "A link that somebody else stored meanwhile is reported as a conflict.")
                        .in(
                                "Constraints.java",
                                "throw new Retryable(\"another unit linked the same tag to the same post at the same time\", null);",
                                "throw new Conflict(\"the link \" + link + \" was stored meanwhile\", null);")
                        .caughtBy("RACE-09"),
                Defect.named(
                                "lost-unit-ends-well",
                                "A unit that lost against another one ends as if it had been stored.")
                        .in(
                                "ReferenceStore.java",
                                "writes.forEach(write -> write.accept(next));",
                                "try { writes.forEach(write -> write.accept(next)); } catch (RuntimeException lost) { return; }")
                        .caughtBy("RACE-01", "RACE-02", "RACE-05", "RACE-08"),
                Defect.named(
                                "orphans-author-is-a-conflict",
                                "An author who was removed meanwhile is reported as a conflict.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"post\", tables.posts, row.id()); requirePresent(\"user\", tables.users, row.author());",
                                "requireNew(\"post\", tables.posts, row.id()); if (!tables.users.containsKey(row.author())) { throw new Conflict(\"the author was removed meanwhile\", null); }")
                        .caughtBy("RACE-03"));
    }

    /** What is asked about {@code newest} holds when a statement is sent, on the unit's own state, but not any more when it commits. */
    private static Defect sentOnly(String name, String sentence) {
        return Defect.named(name, sentence)
                .in("Tables.java", "Tables copy() {", "boolean newest; Tables copy() {")
                .in(
                        "ReferenceStore.java",
                        "Tables next = committed.copy();",
                        "Tables next = committed.copy(); next.newest = true;");
    }
}
