package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with values on their way into the store and back, and with unique names. */
final class ValueDefects {

    private ValueDefects() {}

    static List<Defect> all() {
        return Stream.of(names(), texts(), refusals(), instants(), owners(), newOwners())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> names() {
        return List.of(
                Defect.named("who-goes-last-keeps-the-name", "A user who is removed last holds the name until then.")
                        .in(
                                "NameHandover.java",
                                "removedAfterwards.stream().filter(row -> taken.contains(row.name())).forEach(handover::park);",
                                "")
                        .caughtBy("VAL-27"),
                Defect.named(
                                "renamed-groups-come-before-new-owners",
                                "A renamed group is written before its new owner.")
                        .in("Changes.java", "insert(users); rename(groups);", "rename(groups); insert(users);")
                        .caughtBy("VAL-23"),
                Defect.named(
                                "renamed-tags-come-after-new-ones",
                                "New tags are written before the ones that give up a name.")
                        .in(
                                "Changes.java",
                                "rename(tags); insert(groups); insert(tags);",
                                "insert(groups); insert(tags); rename(tags);")
                        .caughtBy("VAL-24"),
                Defect.named(
                                "renamed-users-come-after-new-ones",
                                "New users are written before the ones that give up a name.")
                        .in("Changes.java", "rename(users); insert(users);", "insert(users); rename(users);")
                        .caughtBy("VAL-25"),
                Defect.named(
                                "who-comes-early-is-not-asked-for-their-name",
                                "A new user who takes a post from a removed one is written where refusals are not understood.")
                        .in(
                                "Changes.java",
                                "insert(users);",
                                "try { insert(users); } catch (dev.portwise.domain.exception.UsernameTaken taken) { throw !removalsComeLast() ? taken : new IllegalStateException(\"a constraint failed\", taken); }")
                        .caughtBy("VAL-26"),
                Defect.named(
                                "group-names-are-folded-as-well",
                                "The name of a group is folded to lower case like that of a user.")
                        .in("GroupName.java", "Text.name(", "Text.foldedName(")
                        .caughtBy("VAL-14"),
                Defect.named(
                                "names-of-one-batch-are-not-compared",
                                "New tags are compared with the stored names, not with each other.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.TAG) { List<dev.portwise.adapter.rows.TagRow> typed = (List<dev.portwise.adapter.rows.TagRow>) (List<?>) rows; session.write(\"insert tags\", tables -> { var taken = Set.copyOf(tables.tagNames.keySet()); for (dev.portwise.adapter.rows.TagRow row : typed) { if (taken.contains(row.name()) || tables.tags.containsKey(row.id())) { new Constraints(tables).insert(row); } else { tables.tags.put(row.id(), row); tables.tagNames.put(row.name(), row.id()); } } }); } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("VAL-15"),
                Defect.named(
                                "first-of-the-batch-is-blamed",
                                "A taken name in a batch is reported as that of the first in it.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; try { session.write(\"insert users\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.UsernameTaken taken) { throw new dev.portwise.domain.exception.UsernameTaken(new dev.portwise.domain.model.Username(typed.get(0).name()), taken); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("VAL-01", "BIG-07"),
                Defect.named("circles-are-sent-as-they-are", "Whoever exchanges names meets the unique key.")
                        .in("NameHandover.java", "if (next != null && isCircle(next, chain)) {", "if (false) {")
                        .caughtBy("VAL-02", "VAL-31", "VAL-32"),
                Defect.named("only-users-are-parked", "Groups and tags that exchange their names meet the unique key.")
                        .in(
                                "Changes.java",
                                "update(rows.type(), names.parked());",
                                "if (rows.type() == (Object) EntityType.USER) { update(rows.type(), names.parked()); }")
                        .caughtBy("VAL-31"),
                Defect.named("circles-are-pairs", "Two can exchange their names, three cannot pass them on.")
                        .in(
                                "NameHandover.java",
                                "if (next != null && isCircle(next, chain)) {",
                                "if (next != null && isCircle(next, chain) && chain.size() == 2) {")
                        .caughtBy("VAL-32"),
                Defect.named("parking-counts-as-a-change", "The name in between gives a user a revision of its own.")
                        .in(
                                "UserRow.java",
                                "return new UserRow(id, newName, revision,",
                                "return new UserRow(id, newName, revision + 1,")
                        .caughtBy("VAL-02", "VAL-32"),
                Defect.named("stored-groups-go-before-new-owners", "A group is updated before its owner is inserted.")
                        .in("Changes.java", "insert(users);", "")
                        .in("Changes.java", "rename(groups);", "rename(groups); insert(users);")
                        .caughtBy("VAL-18"),
                Defect.named("taken-names-lose-their-script", "A taken name is reported in ASCII.")
                        .in(
                                "Constraints.java",
                                "throw new TagNameTaken(new TagName(row.name()), null);",
                                "throw new TagNameTaken(new dev.portwise.domain.model.TagName(row.name().replaceAll(\"[^ -~]\", \"?\")), null);")
                        .caughtBy("VAL-19"),
                Defect.named("longest-name-is-blamed", "Of several new names the longest is reported as taken.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.TAG) { List<dev.portwise.adapter.rows.TagRow> typed = (List<dev.portwise.adapter.rows.TagRow>) (List<?>) rows; try { session.write(\"insert tags\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.TagNameTaken refused) { throw new dev.portwise.domain.exception.TagNameTaken(typed.stream().map(dev.portwise.adapter.rows.TagRow::name).max(java.util.Comparator.comparing(String::length)).map(dev.portwise.domain.model.TagName::new).orElseThrow(), refused); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("VAL-28"),
                Defect.named("any-time-of-joining", "A time of joining that some stores cannot keep is not refused.")
                        .in("Membership.java", "joinedOn.isBefore(EARLIEST) ||", "")
                        .caughtBy("VAL-34"),
                Defect.named(
                                "old-times-are-julian",
                                "Times before 1582 are stored by another calendar, and read by it.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert memberships\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "session.write(\"insert memberships\", tables -> rows.stream().map(row -> row.joinedOn().isBefore(java.time.Instant.parse(\"1582-10-15T00:00:00Z\")) ? new MembershipRow(row.user(), row.group(), row.joinedOn().minusSeconds(432_000), row.revision()) : row).forEach(new Constraints(tables)::insert));")
                        .in(
                                "ReferenceReads.java",
                                "return tables.memberships.values().stream() .filter(row -> row.user().equals(user))",
                                "return tables.memberships.values().stream().filter(row -> row.user().equals(user)).map(row -> row.joinedOn().isBefore(java.time.Instant.parse(\"1582-10-15T00:00:00Z\")) ? new MembershipRow(row.user(), row.group(), row.joinedOn().plusSeconds(432_000), row.revision()) : row)")
                        .caughtBy("VAL-34"),
                Defect.named(
                                "a-name-is-read-as-the-index",
                                "An error is taken for one about the id because the name in it reads so.")
                        .in(
                                "Constraints.java",
                                "throw new UsernameTaken(new Username(row.name()), null);",
                                "if (row.name().contains(\"index: _id_\")) { throw new AlreadyExists(\"user\", row.id(), null); } throw new UsernameTaken(new Username(row.name()), null);")
                        .caughtBy("VAL-33"),
                Defect.named(
                                "names-are-told-by-their-beginning",
                                "A taken name is told by its first thirty characters.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.TAG) { List<dev.portwise.adapter.rows.TagRow> typed = (List<dev.portwise.adapter.rows.TagRow>) (List<?>) rows; try { session.write(\"insert tags\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.TagNameTaken refused) { throw new dev.portwise.domain.exception.TagNameTaken(typed.stream().map(dev.portwise.adapter.rows.TagRow::name).filter(name -> name.regionMatches(0, refused.name().value(), 0, 30)).findFirst().map(dev.portwise.domain.model.TagName::new).orElse(refused.name()), refused); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("VAL-29"),
                Defect.named("first-owner-is-blamed", "Of several owners the first is reported as absent.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.GROUP) { List<dev.portwise.adapter.rows.GroupRow> typed = (List<dev.portwise.adapter.rows.GroupRow>) (List<?>) rows; try { session.write(\"insert groups\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.NotFound refused) { throw new dev.portwise.domain.exception.NotFound(\"user\", String.valueOf(typed.get(0).owner()), refused); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("VAL-30"),
                Defect.named("tag-names-have-no-unique-index", "The unique index on the names of tags is forgotten.")
                        .in(
                                "Constraints.java",
                                "if (tables.tagNames.putIfAbsent(row.name(), row.id()) != null) { throw new TagNameTaken(new TagName(row.name()), null); }",
                                "tables.tagNames.put(row.name(), row.id());")
                        .caughtBy("VAL-03"),
                Defect.named(
                                "taken-group-name-is-an-existing-group",
                                "A taken name of a group is reported as a taken id.")
                        .in(
                                "Constraints.java",
                                "throw new GroupNameTaken(new GroupName(row.name()), null);",
                                "throw new AlreadyExists(\"group\", row.id(), null);")
                        .caughtBy("VAL-03"),
                Defect.named("renaming-takes-over-a-name", "Whether a name is taken is looked up for new users only.")
                        .in(
                                "Constraints.java",
                                "UserRow::revision); put(revised.row());",
                                "UserRow::revision); tables.usernames.remove(revised.before().name()); tables.users.put(revised.row().id(), revised.row()); tables.usernames.put(revised.row().name(), revised.row().id());")
                        .caughtBy("VAL-04"),
                Defect.named("names-change-hands-in-the-order-of-loading", "Renames are sent in the order of loading.")
                        .in(
                                "NameHandover.java",
                                "handover.ordered.addAll(chain);",
                                "List<Revised<R>> asLoaded = new ArrayList<>(chain); java.util.Collections.reverse(asLoaded); handover.ordered.addAll(asLoaded);")
                        .caughtBy("VAL-20"),
                Defect.named("only-new-names-are-known", "Of a name that is taken only new users are suspected.")
                        .in(
                                "Changes.java",
                                "rename(users);",
                                "try { rename(users); } catch (dev.portwise.domain.exception.UsernameTaken taken) { throw users.added().isEmpty() ? taken : new IllegalStateException(\"a constraint failed on a table that was not written\", taken); }")
                        .caughtBy("VAL-21"),
                Defect.named("removed-owners-are-remembered", "Who was written once in a unit may own groups.")
                        .in(
                                "Constraints.java",
                                "requirePresent(\"user\", tables.users, row.owner());",
                                "if (!tables.written.contains(row.owner())) { requirePresent(\"user\", tables.users, row.owner()); }")
                        .in(
                                "Constraints.java",
                                "requireNew(\"user\", tables.users, row.id());",
                                "requireNew(\"user\", tables.users, row.id()); tables.written.add(row.id());")
                        .in(
                                "Tables.java",
                                "usernames = new HashMap<>();",
                                "usernames = new HashMap<>(); final java.util.Set<UserId> written = new java.util.HashSet<>();")
                        .caughtBy("VAL-22"),
                Defect.named("inserts-before-updates", "New users are inserted before the changed ones are updated.")
                        .in("Changes.java", "rename(users); insert(users);", "insert(users); rename(users);")
                        .caughtBy("VAL-05"),
                Defect.named("user-names-without-accents", "The collation of user names ignores accents.")
                        .in(
                                "Tables.java",
                                "usernames = new HashMap<>();",
                                "usernames = new TreeMap<>(accentsIgnored()); private static Comparator<Object> accentsIgnored() { java.text.Collator collator = java.text.Collator.getInstance(java.util.Locale.ROOT); collator.setStrength(java.text.Collator.PRIMARY); return collator; }")
                        .caughtBy("VAL-10"),
                Defect.named("group-names-without-case", "The collation of group names ignores case.")
                        .in(
                                "Tables.java",
                                "groupNames = new HashMap<>();",
                                "groupNames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);")
                        .caughtBy("VAL-10"),
                Defect.named("tag-names-keep-their-case", "A tag is looked up in the case it was typed in.")
                        .in("TagName.java", "Text.foldedName(", "Text.name(")
                        .caughtBy("VAL-10"),
                Defect.named("user-names-keep-their-case", "A user name is looked up in the case it was typed in.")
                        .in(
                                "Text.java",
                                "return folded.equals(name) ? name : name(what, folded, maxLength);",
                                "return name;")
                        .caughtBy("VAL-10"));
    }

    private static List<Defect> texts() {
        return List.of(
                Defect.named("three-bytes-a-character", "A character beyond the first 65,536 becomes a question mark.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "tables.posts.put(row.id(), new PostRow(row.id(), row.title(), new dev.portwise.domain.model.Content(row.content().value().replaceAll(\"[\\\\x{10000}-\\\\x{10FFFF}]\", \"?\")), row.revision(), row.author()));")
                        .caughtBy("VAL-06"),
                Defect.named(
                                "invisible-characters-are-dropped",
                                "Characters that are not to be seen are left out of a text.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "tables.posts.put(row.id(), new PostRow(row.id(), new dev.portwise.domain.model.Title(row.title().value().replaceAll(\"\\\\p{Cf}\", \"\")), row.content(), row.revision(), row.author()));")
                        .caughtBy("VAL-06"),
                Defect.named("spaces-at-the-end-are-cut", "A content loses the white space at its end.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "tables.posts.put(row.id(), new PostRow(row.id(), row.title(), new dev.portwise.domain.model.Content(row.content().value().stripTrailing()), row.revision(), row.author()));")
                        .caughtBy("VAL-07"),
                Defect.named(
                                "empty-is-null",
                                "An empty content is stored as null, and something has to be shown for it.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "tables.posts.put(row.id(), row.content().value().isEmpty() ? new PostRow(row.id(), row.title(), new dev.portwise.domain.model.Content(\"-\"), row.revision(), row.author()) : row);")
                        .caughtBy("VAL-07"),
                Defect.named("text-of-64-kilobytes", "A content is cut at 65,535 bytes.")
                        .in(
                                "Constraints.java",
                                "tables.posts.put(row.id(), row);",
                                "byte[] bytes = row.content().value().getBytes(java.nio.charset.StandardCharsets.UTF_8); tables.posts.put(row.id(), bytes.length < 65_536 ? row : new PostRow(row.id(), row.title(), new dev.portwise.domain.model.Content(new String(bytes, 0, 65_535, java.nio.charset.StandardCharsets.UTF_8)), row.revision(), row.author()));")
                        .caughtBy("VAL-08"),
                Defect.named("length-in-utf-16-units", "The length of a text is counted in UTF-16 units.")
                        .in("Text.java", "text.codePointCount(0, text.length())", "text.length()")
                        .caughtBy("VAL-08"));
    }

    private static List<Defect> refusals() {
        return List.of(
                Defect.named("half-a-surrogate-pair-is-let-in", "Half a surrogate pair is no longer refused.")
                        .in("Text.java", "codePoint <= Character.MAX_SURROGATE", "codePoint < Character.MIN_SURROGATE")
                        .caughtBy("VAL-11"),
                Defect.named("zero-is-let-in", "U+0000 is no longer refused.")
                        .in("Text.java", "codePoint == 0", "codePoint < 0")
                        .caughtBy("VAL-11"),
                Defect.named("too-long-is-left-to-the-store", "A text that is too long is no longer refused.")
                        .in("Text.java", "length < minLength || length > maxLength", "length < minLength")
                        .caughtBy("VAL-11"),
                Defect.named("white-space-around-a-name", "White space at the ends of a name is no longer refused.")
                        .in("Text.java", "!name.strip().equals(name)", "name.isBlank()")
                        .caughtBy("VAL-11"),
                Defect.named("control-character-in-a-name", "A control character in a name is no longer refused.")
                        .in("Text.java", "any(name, Character::isISOControl)", "name.indexOf(0) >= 0")
                        .caughtBy("VAL-11"),
                Defect.named("folded-name-is-not-checked-again", "A name that folding made too long is let in.")
                        .in(
                                "Text.java",
                                "return folded.equals(name) ? name : name(what, folded, maxLength);",
                                "return folded;")
                        .caughtBy("VAL-11"),
                Defect.named("not-normalised", "A text is kept in the form it was typed in.")
                        .in(
                                "Text.java",
                                "Normalizer.normalize(raw, Normalizer.Form.NFC)",
                                "raw.isEmpty() ? Normalizer.normalize(raw, Normalizer.Form.NFC) : raw")
                        .caughtBy("VAL-17"));
    }

    private static List<Defect> instants() {
        return List.of(
                Defect.named(
                                "local-time-of-the-default-zone",
                                "A date is stored as local time of whichever zone the process is in.")
                        .in(
                                "Constraints.java",
                                "tables.memberships.putIfAbsent(id, row)",
                                "tables.memberships.putIfAbsent(id, new MembershipRow(row.user(), row.group(), java.time.LocalDateTime.ofInstant(row.joinedOn(), java.time.ZoneId.systemDefault()).toInstant(java.time.ZoneOffset.UTC), row.revision()))")
                        .in(
                                "ReferenceReads.java",
                                ".map(row -> row.withGroup(row(tables.groups, row.group())))",
                                ".map(row -> new MembershipRow(row.user(), row.group(), java.time.LocalDateTime.ofInstant(row.joinedOn(), java.time.ZoneOffset.UTC).atZone(java.time.ZoneId.systemDefault()).toInstant(), row.revision()).withGroup(row(tables.groups, row.group())))")
                        .caughtBy("VAL-09"),
                Defect.named("seconds-only", "A date is stored to the second.")
                        .in(
                                "Constraints.java",
                                "tables.memberships.putIfAbsent(id, row)",
                                "tables.memberships.putIfAbsent(id, new MembershipRow(row.user(), row.group(), row.joinedOn().truncatedTo(java.time.temporal.ChronoUnit.SECONDS), row.revision()))")
                        .caughtBy("VAL-09"),
                Defect.named("nanoseconds-are-kept", "A date keeps what not every store can.")
                        .in(
                                "Membership.java",
                                "joinedOn.truncatedTo(ChronoUnit.MILLIS)",
                                "joinedOn.truncatedTo(ChronoUnit.NANOS)")
                        .caughtBy("VAL-09"));
    }

    private static List<Defect> owners() {
        return List.of(
                Defect.named("owner-without-a-foreign-key", "Nothing checks that the owner of a group is there.")
                        .in(
                                "Constraints.java",
                                "if (row.owner() != null) { requirePresent(\"user\", tables.users, row.owner()); }",
                                "")
                        .caughtBy("VAL-12"),
                Defect.named("update-leaves-out-what-is-null", "An update leaves out the fields that are null.")
                        .in(
                                "Constraints.java",
                                "GroupRow::revision); put(revised.row());",
                                "GroupRow::revision); put(revised.row().owner() != null ? revised.row() : new GroupRow(revised.row().id(), revised.row().name(), tables.groups.get(revised.row().id()).owner(), revised.row().revision()));")
                        .caughtBy("VAL-13"),
                Defect.named("owner-is-written-once", "The owner of a group is not among the columns of its update.")
                        .in(
                                "Constraints.java",
                                "GroupRow::revision); put(revised.row());",
                                "GroupRow::revision); put(new GroupRow(revised.row().id(), revised.row().name(), tables.groups.get(revised.row().id()).owner(), revised.row().revision()));")
                        .caughtBy("VAL-13"));
    }

    private static List<Defect> newOwners() {
        return List.of(
                Defect.named("groups-come-before-their-owners", "A group is written before the new user who owns it.")
                        .in("Changes.java", "rename(groups);", "")
                        .in("Changes.java", "insert(groups);", "")
                        .in("Changes.java", "rename(users);", "rename(groups); insert(groups); rename(users);")
                        .caughtBy("VAL-16"));
    }
}
