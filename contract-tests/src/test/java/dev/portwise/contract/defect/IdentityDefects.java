package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with ids, equality and the same row as the same object. */
final class IdentityDefects {

    private IdentityDefects() {}

    static List<Defect> all() {
        return Stream.of(identity(), counting()).flatMap(List::stream).toList();
    }

    private static List<Defect> identity() {
        return List.of(
                Defect.named(
                                "what-came-along-cannot-be-added",
                                "What was sent with its owner is somebody else when it is added.")
                        .in(
                                "TrackedRepository.java",
                                "!known.isRemoved() && known.isAdded()",
                                "!known.isRemoved() && known.isAdded() && (!known.isSent() || aggregate instanceof dev.portwise.domain.model.User)")
                        .caughtBy("ID-21"),
                Defect.named(
                                "nobodys-groups-are-not-found",
                                "Asking for the groups of a user who is not there is a failure.")
                        .in(
                                "ReferenceReads.java",
                                "Tables tables = session.read(statement);",
                                "Tables tables = session.read(statement); if (statement.equals(\"groups of member\") && !tables.users.containsKey(((Criteria.Connected<A>) query.criteria()).end())) { throw new dev.portwise.domain.exception.NotFound(\"user\", ((Criteria.Connected<A>) query.criteria()).end()); }")
                        .caughtBy("ID-16"),
                Defect.named("id-is-generated-on-add", "Adding a user gives it an id of the store's own.")
                        .in(
                                "TrackedRepository.java",
                                "unit.objects().begin(type, aggregate);",
                                "if (aggregate instanceof dev.portwise.domain.model.User user) { Fields.of(dev.portwise.domain.model.User.class, \"id\").set(user, new dev.portwise.domain.model.UserId(com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch())); } unit.objects().begin(type, aggregate);")
                        .caughtBy("ID-01"),
                Defect.named("second-of-one-id-vanishes", "Of two new objects with one id the first is stored.")
                        .in(
                                "ChangeDetection.java",
                                "} else if (known.object() != found) { throw new AlreadyExists(type.entity().name(), found.id(), null); }",
                                "}")
                        .caughtBy("ID-20"),
                Defect.named("user-hashes-its-revision", "The hash code of a user changes when it is stored.")
                        .in("User.java", "return id.hashCode();", "return Objects.hash(id, revision);")
                        .caughtBy("ID-02"),
                Defect.named("cache-keeps-objects", "A cache hands the same object to each unit.")
                        .in(
                                "TrackedType.java",
                                "(row, objects) -> USERS.make(row.id(), new Username(row.name()), row.revision()),",
                                "(row, objects) -> CACHE.computeIfAbsent(row.id(), id -> USERS.make(row.id(), new Username(row.name()), row.revision())),")
                        .in(
                                "TrackedType.java",
                                "private static final Fields<User> USERS =",
                                "private static final Map<Object, User> CACHE = new java.util.concurrent.ConcurrentHashMap<>(); private static final Fields<User> USERS =")
                        .caughtBy("TXN-18", "ID-03"),
                Defect.named(
                                "id-is-stored-as-a-number",
                                "An id kept as a number of variable length loses what leads it.")
                        .in(
                                "Constraints.java",
                                "requireNew(\"user\", tables.users, row.id()); put(row);",
                                "requireNew(\"user\", tables.users, row.id()); put(new UserRow(number(row.id()), row.name(), row.revision()));")
                        .in("Constraints.java", "void updateUser(Revised<UserRow> revised) {", """
                                private static UserId number(UserId id) {
                                    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(16)
                                            .putLong(id.value().getMostSignificantBits())
                                            .putLong(id.value().getLeastSignificantBits());
                                    byte[] number = new java.math.BigInteger(bytes.array()).toByteArray();
                                    bytes.clear().put(number).clear();
                                    return new UserId(new java.util.UUID(bytes.getLong(), bytes.getLong()));
                                }

                                void updateUser(Revised<UserRow> revised) {""")
                        .caughtBy("ORD-10", "ID-04"),
                Defect.named("by-id-expects-a-row", "Looking for an id that is not there fails.")
                        .in(
                                "UnitRepository.java",
                                "return byIds(Set.of(id), fetch).stream().findFirst();",
                                "return Optional.of(byIds(Set.of(id), fetch).get(0));")
                        .caughtBy("ID-05"),
                Defect.named("get-throws-what-optional-throws", "Getting an absent id does not say what is missing.")
                        .in(
                                "UnitRepository.java",
                                "return byId(id).orElseThrow(() -> new NotFound(name, id));",
                                "return byId(id).orElseThrow();")
                        .caughtBy("ID-06"),
                Defect.named("adding-a-user-is-an-upsert", "A user added under an id in use replaces the stored one.")
                        .in("Constraints.java", "requireNew(\"user\", tables.users, row.id());", "")
                        .caughtBy("ID-14", "ID-07"),
                Defect.named(
                                "id-in-use-is-swallowed",
                                "Adding another object under the id of a loaded one does nothing.")
                        .in(
                                "TrackedRepository.java",
                                "known.object() == aggregate && !known.isRemoved() && known.isAdded()",
                                "!known.isRemoved()")
                        .caughtBy("ID-15", "ID-08"),
                Defect.named("adding-a-post-is-an-upsert", "A post written under an id in use replaces the stored one.")
                        .in("Constraints.java", "requireNew(\"post\", tables.posts, row.id());", "")
                        .caughtBy("ID-09"),
                Defect.named("adding-a-tag-is-an-upsert", "A tag added under an id in use replaces the stored one.")
                        .in("Constraints.java", "requireNew(\"tag\", tables.tags, row.id());", "")
                        .caughtBy("ID-09"),
                Defect.named("adding-a-group-is-an-upsert", "A group added under an id in use replaces the stored one.")
                        .in("Constraints.java", "requireNew(\"group\", tables.groups, row.id());", "")
                        .caughtBy("ID-09"),
                Defect.named(
                                "by-name-makes-a-new-object",
                                "A user found by name takes the place of the one the unit has.")
                        .in(
                                "TrackedRepository.java",
                                "unit.flush(); return objects(",
                                "unit.flush(); if (query.criteria() instanceof Criteria.Named<A>) { tracked().clear(); } return objects(")
                        .caughtBy("ID-10"),
                Defect.named("author-is-made-anew", "The author that comes with a post is not looked up in the unit.")
                        .in(
                                "IdentityMap.java",
                                "return end(TrackedType.USER, row.author(), row.authorRow());",
                                "return row.authorRow() != null ? new IdentityMap(unit).object(TrackedType.USER, row.authorRow()) : end(TrackedType.USER, row.author(), null);")
                        .caughtBy("ID-11"),
                Defect.named("by-ids-answers-as-asked", "Many ids give objects in the order of the question, repeated.")
                        .in("UnitRepository.java", ".sorted()", "")
                        .caughtBy("ID-12"),
                Defect.named("adding-again-is-refused", "Adding the object that was just added is refused.")
                        .in(
                                "TrackedRepository.java",
                                "return known != null && known.object() == aggregate && !known.isRemoved() && known.isAdded();",
                                "return false;")
                        .caughtBy("ID-13"),
                Defect.named(
                                "adding-the-sent-is-refused",
                                "Adding an object again is refused once a query has sent it.")
                        .in(
                                "TrackedRepository.java",
                                "!known.isRemoved() && known.isAdded()",
                                "!known.isRemoved() && !known.isStored()")
                        .caughtBy("ID-18"),
                Defect.named("adding-the-loaded-is-swallowed", "Adding an object that was loaded does nothing.")
                        .in("TrackedRepository.java", "!known.isRemoved() && known.isAdded()", "!known.isRemoved()")
                        .caughtBy("ID-19"),
                Defect.named("adding-the-detached-is-swallowed", "Adding an object of an earlier unit does nothing.")
                        .in(
                                "TrackedRepository.java",
                                "return known != null && known.object() == aggregate && !known.isRemoved() && known.isAdded();",
                                "return known == null || (known.object() == aggregate && !known.isRemoved() && known.isAdded());")
                        .caughtBy("ID-19"),
                Defect.named("post-hashes-its-revision", "The hash code of a post changes when it is stored.")
                        .in("Post.java", "return id.hashCode();", "return Objects.hash(id, revision);")
                        .caughtBy("ID-02"),
                Defect.named(
                                "membership-hashes-its-revision",
                                "The hash code of a membership changes when it is stored.")
                        .in("Membership.java", "return id().hashCode();", "return Objects.hash(id(), revision);")
                        .caughtBy("ID-02"));
    }

    private static List<Defect> counting() {
        return List.of(Defect.named("tags-are-counted-as-users", "The count of tags asks the wrong table.")
                .in(
                        "ReferenceReads.java",
                        "return matching(session.read(\"count \" + named(type, criteria)), type, criteria)",
                        "return type == EntityType.TAG ? session.read(\"count tags\").users.size() : matching(session.read(\"count \" + named(type, criteria)), type, criteria)")
                .caughtBy("ID-17"));
    }
}
