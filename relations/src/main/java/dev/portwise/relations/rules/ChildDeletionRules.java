package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deleting a child leaves all others as they were. */
public final class ChildDeletionRules {

    private ChildDeletionRules() {}

    /** DEL-07. */
    public static <P, C> void deletingAChildLeavesItsParentAndSiblings(Scene<P, C> on) {
        requireOnlyTheChildIsDeleted(
                on,
                (family, child) ->
                        on.unit("a " + on.childName() + " is deleted", () -> on.deleteChild(on.loadChild(child))));
    }

    /** DEL-08. */
    public static <P, C> void deletingAChildOfALoadedParentIsNotUndone(Scene<P, C> on) {
        requireOnlyTheChildIsDeleted(
                on,
                (family, child) -> on.unit(
                        "a " + on.childName() + " is deleted, in a unit that has loaded its " + on.parentName(), () -> {
                            P parent = on.load(family);
                            on.deleteChild(on.pick(parent, child));
                        }));
    }

    /** @param deletion deletes a child of a family by its id */
    private static <P, C> void requireOnlyTheChildIsDeleted(Scene<P, C> on, BiConsumer<Family<P, C>, Object> deletion) {
        on.offers(on.findsChildren(), "the relation does not say how a child is found");
        String table = on.childTable();
        on.given(2);
        Family<P, C> family = on.given(2);
        Object gone = family.childIds().get(0);
        Snapshot before = on.look();

        Optional<RuntimeException> refused = on.attempt(() -> deletion.accept(family, gone));

        requireDeletable(on, refused);
        requireOnlyTheChildIsGone(on, table, family, gone, before);
    }

    /** A refusal loses nothing. It is a finding only if the team said that such a child can be deleted. */
    private static void requireDeletable(Scene<?, ?> on, Optional<RuntimeException> refused) {
        if (!on.deletesLinkedChildren()) {
            refused.ifPresent(thrown -> on.ask(
                    "a " + on.childName() + " of a " + on.parentName() + " cannot be deleted: " + Scene.reason(thrown),
                    ".deleteChild(…)"));
        }
        on.requireNotRefused(refused, "a " + on.childName() + " can be deleted");
    }

    private static <P, C> void requireOnlyTheChildIsGone(
            Scene<P, C> on, String table, Family<P, C> family, Object gone, Snapshot before) {
        Changes changes = on.since(before);
        List<Object> deleted = changes.only(Changes.Kind.GONE).all().stream()
                .filter(change -> change.table().equals(table))
                .<Object>map(change -> String.valueOf(change.key()))
                .toList();
        on.require(
                Ids.same(deleted, List.of(gone)),
                "its row is gone, and no other of its table: " + gone,
                deleted::toString);
        on.require(on.isThere(family), on.theParent(family) + " is still there", () -> "it is gone");
        on.expectChildren(family, family.childIds().subList(1, family.childIds().size()));
        Changes rows = changes.only(change ->
                change.kind() == Changes.Kind.CHANGED && !change.table().equals(table) && isForeign(change, family));
        on.require(rows.isEmpty(), "no row of others is changed", () -> String.join("; ", rows.lines()));
    }

    private static boolean isForeign(Changes.Change change, Family<?, ?> family) {
        Set<String> own = Stream.concat(Stream.of(family.id()), family.childIds().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return change.row().values().values().stream().map(String::valueOf).noneMatch(own::contains);
    }
}
