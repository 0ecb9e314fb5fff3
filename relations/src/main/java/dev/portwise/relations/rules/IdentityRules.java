package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Scene;
import dev.portwise.relations.Shape;
import dev.portwise.relations.store.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Objects in collections: equals, hashCode and toString. */
public final class IdentityRules {

    private IdentityRules() {}

    /** IDN-01. */
    public static <P, C> void childIsFoundInItsSetAfterTheFirstSave(Scene<P, C> on) {
        boolean linkedFirst = on.shape() == Shape.ONE_TO_MANY;
        Set<C> set = new HashSet<>();
        List<C> made = new ArrayList<>();
        on.unit("a new " + on.childName() + " is put into a HashSet and saved with a " + on.parentName(), () -> {
            P parent = on.newParent();
            parent = on.savesChildren() ? on.save(parent) : parent;
            C child = on.newUnsavedChild();
            if (linkedFirst) {
                on.link(parent, child);
            }
            set.add(child);
            made.add(child);
            C saved = on.savesChildren() ? on.saveChild(child) : child;
            if (!linkedFirst) {
                on.link(parent, saved);
            }
            on.save(parent);
        });

        C child = made.get(0);
        on.require(
                on.childIdIfAny(child).isEmpty() || set.contains(child),
                "the set still finds it",
                () -> "its hash code changed when it was saved");
    }

    /** IDN-02. */
    public static <P, C> void parentIsFoundInItsSetAfterTheFirstSave(Scene<P, C> on) {
        Set<P> set = new HashSet<>();
        on.unit("a new " + on.parentName() + " is put into a HashSet and saved", () -> {
            P parent = on.newParent();
            set.add(parent);
            on.save(parent);
        });

        on.require(set.contains(first(set)), "the set still finds it", () -> "its hash code changed when it was saved");
    }

    private static <T> T first(Set<T> set) {
        return set.iterator().next();
    }

    /** IDN-03. */
    public static <P, C> void toStringEqualsAndHashCodeSendNothing(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        on.forget();
        Heard loading = on.unit(on.theParent(family) + " is loaded", () -> on.load(family));
        on.forget();

        Heard describing =
                on.unit("it is loaded, and toString, equals and hashCode are called", () -> describe(on.load(family)));

        on.show(describing);
        on.require(
                describing.count() <= loading.count(),
                "they send nothing",
                () -> "they send " + (describing.count() - loading.count()) + " more than loading alone");
    }

    /** IDN-04. */
    public static <P, C> void toStringEqualsAndHashCodeWorkDetached(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        P detached = on.detached(family);
        on.tell("toString, equals and hashCode are called on it, after the unit");

        List<Heard> heard = new ArrayList<>();
        var refused = on.attempt(() -> heard.add(on.outside(() -> describe(detached))));

        on.requireNotRefused(refused, "they work after the unit");
        on.show(heard.get(0));
        on.require(
                heard.get(0).count() == 0,
                "they send nothing",
                () -> "they send " + heard.get(0).count());
    }

    /** IDN-05. */
    public static <P, C> void toStringEndsWithBothEndsLoaded(Scene<P, C> on) {
        Family<P, C> family = on.given(1);

        on.unit(
                "it is loaded with its " + on.childName() + "s, and toString, equals and hashCode are called on both",
                () -> {
                    P parent = on.load(family);
                    for (C child : on.children(parent)) {
                        try {
                            on.parentIdsIfRead(child);
                            describe(child);
                            describe(parent);
                        } catch (StackOverflowError endless) {
                            on.require(false, "they end", () -> "StackOverflowError: the two ends call each other");
                        }
                    }
                });
    }

    private static void describe(Object object) {
        String text = object.toString();
        boolean equal = object.equals(text);
        int hash = object.hashCode();
        if (equal && hash == 0) {
            throw new IllegalStateException("an entity is equal to its text");
        }
    }
}
