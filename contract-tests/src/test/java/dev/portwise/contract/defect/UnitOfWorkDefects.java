package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** What goes wrong with the beginning, the end and the failure of a unit. */
final class UnitOfWorkDefects {

    private UnitOfWorkDefects() {}

    static List<Defect> all() {
        return Stream.of(seeing(), atomicity(), failing(), ending(), closing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> seeing() {
        return List.of(
                Defect.named("lookup-by-name-before-the-flush", "A user is looked up by name in what is stored so far.")
                        .in(
                                "TrackedRepository.java",
                                "unit.flush(); return objects(",
                                "if (!(query.criteria() instanceof Criteria.Named<A>)) { unit.flush(); } return objects(")
                        .caughtBy("TXN-01"),
                Defect.named("count-before-the-flush", "Posts are counted in what is stored so far.")
                        .in(
                                "TrackedRepository.java",
                                "return unit.flushAndAsk(() -> unit.session().reads().count(type.entity(), criteria));",
                                "return unit.ask(() -> unit.session().reads().count(type.entity(), criteria));")
                        .caughtBy("TXN-19"),
                Defect.named(
                                "memory-is-declared-durable",
                                "A store in memory declares that finished units survive a crash.")
                        .in(
                                "ReferencePersistence.java",
                                "EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS))",
                                "EnumSet.allOf(Guarantee.class)")
                        .caughtBy("TXN-23"),
                Defect.named("each-question-reads-what-is-newest", "A unit has no snapshot, although one is declared.")
                        .in(
                                "ReferenceSession.java",
                                "sent(statement, Statement.Kind.READ); return tables;",
                                "sent(statement, Statement.Kind.READ); return writes.isEmpty() ? store.snapshot() : tables;")
                        .caughtBy("TXN-21"),
                Defect.named(
                                "reading-units-have-no-snapshot",
                                "A unit that only reads has no snapshot, although one is declared.")
                        .in(
                                "ReferencePersistence.java",
                                "new ReferenceSession(store, observer, network, this::requireOpen)",
                                "new ReferenceSession(store, observer, network, this::requireOpen).newest(readOnly)")
                        .in(
                                "ReferenceSession.java",
                                "private Tables tables;",
                                "private Tables tables; private boolean newest; ReferenceSession newest(boolean wanted) { newest = wanted; return this; }")
                        .in(
                                "ReferenceSession.java",
                                "sent(statement, Statement.Kind.READ); return tables;",
                                "sent(statement, Statement.Kind.READ); return newest ? store.snapshot() : tables;")
                        .caughtBy("TXN-21"),
                Defect.named("readers-wait-for-a-renaming", "Who renames a user holds up everybody who reads.")
                        .in(
                                "ReferenceSession.java",
                                "private Tables tables;",
                                "private Tables tables; private static final java.util.concurrent.Semaphore LOCK = new java.util.concurrent.Semaphore(1); private boolean locked; private void awaitWriters() { try { if (LOCK.tryAcquire(9_000, java.util.concurrent.TimeUnit.MILLISECONDS)) { LOCK.release(); } } catch (InterruptedException interrupted) { Thread.currentThread().interrupt(); } }")
                        .in(
                                "ReferenceSession.java",
                                "this.tables = store.snapshot();",
                                "awaitWriters(); this.tables = store.snapshot();")
                        .in(
                                "ReferenceSession.java",
                                "writes.add(write);",
                                "writes.add(write); locked = locked || (statement.equals(\"update users\") && LOCK.tryAcquire());")
                        .in(
                                "ReferenceSession.java",
                                "public void close() {",
                                "public void close() { if (locked) { LOCK.release(); }")
                        .caughtBy("TXN-22"),
                Defect.named("dirty-reads", "A unit sees what others have not committed.")
                        .in(
                                "ReferenceStore.java",
                                "synchronized Tables snapshot() { return committed; }",
                                "final List<Consumer<Tables>> uncommitted = new java.util.concurrent.CopyOnWriteArrayList<>(); synchronized Tables snapshot() { Tables dirty = committed.copy(); uncommitted.forEach(write -> write.accept(dirty)); return dirty; }")
                        .in(
                                "ReferenceSession.java",
                                "writes.add(write);",
                                "writes.add(write); store.uncommitted.add(write);")
                        .in(
                                "ReferenceSession.java",
                                "public void close() {",
                                "public void close() { store.uncommitted.removeAll(writes);")
                        .in(
                                "ReferenceSession.java",
                                "requireOpen.run(); writes.clear();",
                                "requireOpen.run(); store.uncommitted.removeAll(writes); writes.clear();")
                        .caughtBy("TXN-02"),
                Defect.named(
                                "answer-is-a-copy",
                                "The user that a unit answers is a copy, so that nobody changes the unit's own.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "return result;",
                                "return result instanceof dev.portwise.domain.model.User user ? (T) dev.portwise.domain.model.User.register(user.id(), user.name()) : result;")
                        .caughtBy("TXN-14"));
    }

    private static List<Defect> atomicity() {
        return List.of(
                Defect.named("bulk-statement-commits", "Removing by ids commits what the unit has sent so far.")
                        .in(
                                "ReferenceWrites.java",
                                "return deleted.get();",
                                "session.commit(); session.close(); return deleted.get();")
                        .caughtBy("TXN-16"),
                Defect.named("checked-exception-commits", "A checked exception of the work does not roll back.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "thrown = failure;",
                                "thrown = failure; if (failure instanceof Exception && !(failure instanceof RuntimeException)) { finish(transaction); throw failure; }")
                        .caughtBy("TXN-03"),
                Defect.named("error-is-wrapped", "What the work throws escapes inside another exception.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "throw failure; } finally {",
                                "if (failure instanceof Error) { throw new IllegalStateException(failure); } throw failure; } finally {")
                        .caughtBy("TXN-03"),
                Defect.named(
                                "errors-are-not-caught",
                                "Only exceptions roll back; the connection is given back with what was sent, and that commits.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "catch (Throwable failure) {",
                                "catch (AssertionError failure) { finish(transaction); throw failure; } catch (Throwable failure) {")
                        .caughtBy("TXN-03"),
                Defect.named("closing-commits", "Closing the connection commits what was sent, and nobody rolled back.")
                        .in("ReferenceSession.java", "requireOpen.run(); writes.clear();", "requireOpen.run();")
                        .in(
                                "ReferenceSession.java",
                                "exchange(() -> store.commit(writes));",
                                "exchange(() -> store.commit(writes)); writes.clear();")
                        .in(
                                "ReferenceSession.java",
                                "public void close() {",
                                "public void close() { store.commit(writes);")
                        .caughtBy("TXN-04"),
                Defect.named("autocommit", "Each statement is committed by itself.")
                        .in("ReferenceSession.java", "writes.add(write);", "store.commit(List.of(write));")
                        .caughtBy("TXN-02", "TXN-04"),
                Defect.named(
                                "rows-are-inserted-without-a-transaction",
                                "New users are stored one by one until one is refused.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; session.write(\"insert users\", tables -> {}); for (dev.portwise.adapter.rows.UserRow row : typed) { session.commitAtOnce(tables -> new Constraints(tables).insert(row)); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .in(
                                "ReferenceSession.java",
                                "private void sent(",
                                "void commitAtOnce(Consumer<Tables> write) { write.accept(tables); store.commit(List.of(write)); } private void sent(")
                        .caughtBy("TXN-06", "TXN-15"),
                Defect.named(
                                "failed-units-objects-stay",
                                "What a failed unit did not get stored is taken over by the next one.")
                        .in(
                                "IdentityMap.java",
                                "this.unit = unit; }",
                                "this.unit = unit; List<User> old = List.copyOf(PENDING.get()); PENDING.get().clear(); old.forEach(user -> begin(TrackedType.USER, user)); } static final ThreadLocal<List<User>> PENDING = ThreadLocal.withInitial(java.util.ArrayList::new);")
                        .in(
                                "IdentityMap.java",
                                "Tracked<A, R> tracked = new Tracked<>(type, object, null, unit);",
                                "Tracked<A, R> tracked = new Tracked<>(type, object, null, unit); if (object instanceof User user) { PENDING.get().add(user); }")
                        .in(
                                "IdentityMap.java",
                                "void linked(List<MembershipId> left) {",
                                "void linked(List<MembershipId> left) { PENDING.get().clear();")
                        .caughtBy("TXN-06"),
                Defect.named("each-of-a-list-is-a-unit", "Each of a list that is added is committed by itself.")
                        .in(
                                "UnitRepository.java",
                                "aggregates.forEach(this::add);",
                                "aggregates.forEach(aggregate -> { add(aggregate); unit.flush(); unit.commit(); });")
                        .in(
                                "ReferenceSession.java",
                                "exchange(() -> store.commit(writes));",
                                "exchange(() -> store.commit(writes)); writes.clear();")
                        .caughtBy("TXN-15"));
    }

    private static List<Defect> failing() {
        return List.of(
                Defect.named("failure-is-forgotten", "A unit whose store failed goes on as if nothing had happened.")
                        .in("UnitTransaction.java", "failure = thrown;", "")
                        .caughtBy("TXN-05"),
                Defect.named(
                                "caught-failure-is-no-failure",
                                "A unit whose work caught the failure of the store ends well.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "transaction.rethrowFailure();",
                                "try { transaction.rethrowFailure(); } catch (dev.portwise.domain.exception.DomainException swallowed) { return; }")
                        .caughtBy("TXN-05"),
                Defect.named(
                                "dead-unit-does-not-say-why",
                                "A dead unit refuses what it is asked without the failure that killed it.")
                        .in(
                                "UnitTransaction.java",
                                "cannot be used any more\", failure);",
                                "cannot be used any more\");")
                        .caughtBy("TXN-05"),
                Defect.named(
                                "single-insert-is-not-translated",
                                "The failure of a batch is translated, that of a single insert is not.")
                        .in(
                                "ReferenceWrites.java",
                                "session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert));",
                                "if (type == EntityType.USER) { List<dev.portwise.adapter.rows.UserRow> typed = (List<dev.portwise.adapter.rows.UserRow>) (List<?>) rows; try { session.write(\"insert users\", tables -> typed.forEach(new Constraints(tables)::insert)); } catch (dev.portwise.domain.exception.UsernameTaken taken) { throw typed.size() > 1 ? taken : new IllegalStateException(\"duplicate key\", taken); } } else { session.write(\"insert \" + type + \"s\", tables -> rows.forEach(new Constraints(tables)::insert)); }")
                        .caughtBy("TXN-10"),
                Defect.named(
                                "failure-at-commit-is-wrapped",
                                "A failure that comes with the commit is wrapped as one of the transaction.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "transaction.flush(); transaction.commitKnown();",
                                "try { transaction.flush(); } catch (dev.portwise.domain.exception.UsernameTaken taken) { throw new IllegalStateException(\"transaction rolled back\", taken); } transaction.commitKnown();")
                        .caughtBy("TXN-10"),
                Defect.named(
                                "failure-of-the-rollback-wins",
                                "What goes wrong while rolling back hides what went wrong before.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "if (thrown != second) { thrown.addSuppressed(second); }",
                                "throw second;")
                        .caughtBy("TXN-13", "TXN-32"),
                Defect.named(
                                "failed-reads-keep-their-connection",
                                "A unit that only reads gives back its connection when it ends well.")
                        .in(
                                "ReferenceSession.java",
                                "private final List<Consumer<Tables>> writes = new ArrayList<>();",
                                "private final List<Consumer<Tables>> writes = new ArrayList<>(); private boolean wrote;")
                        .in("ReferenceSession.java", "this.store = store;", "this.store = store; store.lend();")
                        .in("ReferenceSession.java", "writes.add(write);", "writes.add(write); wrote = true;")
                        .in("ReferenceSession.java", "public void commit() {", "public void commit() { wrote = true;")
                        .in(
                                "ReferenceSession.java",
                                "public void close() {",
                                "public void close() { if (wrote) { store.lent.decrementAndGet(); }")
                        .in(
                                "ReferenceStore.java",
                                "private Tables committed = new Tables();",
                                "private Tables committed = new Tables(); final java.util.concurrent.atomic.AtomicInteger lent = new java.util.concurrent.atomic.AtomicInteger(); void lend() { if (lent.incrementAndGet() > 20) { throw new dev.portwise.domain.exception.StoreUnavailable(\"no connection is left\", null); } }")
                        .in(
                                "ReferenceStore.java",
                                "synchronized void empty() {",
                                "synchronized void empty() { lent.set(0);")
                        .caughtBy("TXN-11"));
    }

    private static List<Defect> ending() {
        return List.of(
                Defect.named("inner-unit-is-one-of-its-own", "A unit inside a unit runs in a transaction of its own.")
                        .in("TransactionalUnitOfWork.java", "if (open.get()) {", "if (open.get() && readOnly) {")
                        .caughtBy("TXN-07"),
                Defect.named("refused-unit-closes-the-outer-one", "A refused unit marks the thread as free.")
                        .in("TransactionalUnitOfWork.java", "if (open.get()) {", "if (open.get()) { open.remove();")
                        .caughtBy("TXN-07"),
                Defect.named("bulk-removal-in-a-read", "The removal by ids does not ask whether the unit only reads.")
                        .in(
                                "UnitRepository.java",
                                "public final int removeAll(Collection<I> ids) { unit.requireWritable();",
                                "public final int removeAll(Collection<I> ids) { unit.requireUsable();")
                        .caughtBy("TXN-08"),
                Defect.named(
                                "change-in-a-read-is-ignored",
                                "What a unit that only reads changed is left out without a word.")
                        .in(
                                "TransactionalUnitOfWork.java",
                                "if (transaction.isReadOnly() && transaction.hasChanges()) {",
                                "if (transaction.isReadOnly()) { return; } if (transaction.isReadOnly() && transaction.hasChanges()) {")
                        .caughtBy("TXN-08"),
                Defect.named("change-in-a-read-is-sent", "A query of a unit that only reads sends its changes before.")
                        .in("UnitTransaction.java", "if (!readOnly && hasChanges()) {", "if (hasChanges()) {")
                        .caughtBy("TXN-08"),
                Defect.named("ended-unit-is-still-usable", "A repository goes on working after its unit.")
                        .in("UnitTransaction.java", "ended = true;", "")
                        .caughtBy("TXN-09"),
                Defect.named("nothing-is-asked-of-an-ended-unit", "Asking an ended unit for no ids is not refused.")
                        .in(
                                "UnitRepository.java",
                                "public final List<A> byIds(Collection<I> ids, Fetch<A> fetch) { unit.requireUsable();",
                                "public final List<A> byIds(Collection<I> ids, Fetch<A> fetch) {")
                        .caughtBy("TXN-09"),
                Defect.named("closed-store-goes-on", "A closed store opens another connection when it is needed.")
                        .in("ReferencePersistence.java", "closed = true;", "")
                        .caughtBy("TXN-12"),
                Defect.named("second-close-fails", "A store that is closed cannot be closed.")
                        .in("ReferencePersistence.java", "closed = true;", "requireOpen(); closed = true;")
                        .caughtBy("TXN-12"),
                Defect.named(
                                "equal-is-as-good-as-the-same",
                                "What an earlier unit loaded is removed as if this one had.")
                        .in(
                                "TrackedRepository.java",
                                "return tracked != null && tracked.object() == aggregate;",
                                "return tracked != null;")
                        .caughtBy("TXN-20"));
    }

    private static List<Defect> closing() {
        return List.of(Defect.named(
                        "closing-is-not-noticed-at-the-end", "A unit whose store was closed meanwhile is committed.")
                .in(
                        "TransactionalUnitOfWork.java",
                        "requireOpen.run(); transaction.flush(); transaction.commitKnown();",
                        "transaction.flush(); transaction.commitKnown();")
                .in("ReferenceSession.java", "public void commit() { requireOpen.run();", "public void commit() {")
                .caughtBy("TXN-17"));
    }
}
