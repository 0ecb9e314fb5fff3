package dev.portwise.relations;

import dev.portwise.relations.store.Heard;
import dev.portwise.relations.store.Snapshot;
import dev.portwise.relations.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The steps of which rules are made. A step does something through the application, and is told in the finding. */
public final class Scene<P, C> extends Units<P, C> {

    private final Snapshot base;
    private final OwnTables<P, C> ownTables;
    private boolean savesSamples;

    Scene(Definition<P, C> relation, Store store, Snapshot base, OwnTables<P, C> ownTables) {
        super(relation, store);
        this.base = base;
        this.ownTables = ownTables;
    }

    /** Empties the store and begins the story anew. */
    public void again() {
        store().restore(base);
        beginAnew();
        sharing = true;
        savesSamples = false;
        relation.parent.targets.forEach(Target::forget);
        relation.child.targets.forEach(Target::forget);
    }

    /** Does something for each of the sizes, beginning anew each time. */
    public void forEach(List<Integer> sizes, IntConsumer work) {
        for (int size : sizes) {
            again();
            work.accept(size);
        }
    }

    /** From now on each sample has to-one targets of its own. Otherwise all samples share them. */
    public void distinctTargets() {
        sharing = false;
    }

    /** Saves a new parent with so many new children, in a unit. */
    public Family<P, C> given(int children) {
        return given(Math.min(children, relation.most), List.of());
    }

    /** Saves a new parent whose children have all to-one targets that those of the next one will share. */
    public void givenBeside(int children) {
        given(siblingsApart ? Math.max(1, children) : 1);
    }

    /** Saves a new parent that is linked to the children of another one. */
    public Family<P, C> givenSharing(Family<P, C> other) {
        return given(0, other.childIds());
    }

    /** Whether samples are being saved, or could not be saved. */
    boolean savesSamples() {
        return savesSamples;
    }

    private Family<P, C> given(int number, List<Object> existing) {
        savesSamples = true;
        String name = story.nextFamily();
        story.tell("a new " + relation.parent.name + " with " + number(number + existing.size()) + " is saved"
                + (existing.isEmpty() ? "" : ", the ones of another " + relation.parent.name));
        List<C> children = new ArrayList<>();
        List<P> parent = new ArrayList<>();
        heard(() -> {
            P made = relation.parent.make(placeOfAny());
            story.name(made, name);
            story.declare(relation.parent.name + " " + name + " = " + relation.parent.sampleText() + ";");
            story.open("inUnit(() -> {");
            relation.parent.targets.forEach(target -> target.tell(story, name));
            try {
                parent.add(saved(made, number, existing, children));
            } finally {
                story.close("});");
            }
        });
        List<Object> ids = children.stream().map(relation.child::id).toList();
        for (int place = 0; place < Math.min(NAMED, number); place++) {
            story.id(ids.get(place), relation.child.idText(name + (place + 1)));
        }
        savesSamples = false;
        return new Family<>(name, parent.get(0), children, relation.parent.id(parent.get(0)), ids);
    }

    private P saved(P made, int number, List<Object> existing, List<C> children) {
        boolean parentFirst = relation.shape == Shape.ONE_TO_MANY && relation.child.save != null;
        P parent = parentFirst ? save(made) : made;
        for (int place = 0; place < number; place++) {
            C child = newChild(story.nameOf(made) + (place + 1), place < NAMED, place);
            children.add(linked(parent, child, place < NAMED));
        }
        if (number > NAMED) {
            story.write("// and so on, " + number + " in all");
        }
        List<C> others = existing.stream().map(this::loadChild).toList();
        others.forEach(child -> link(parent, child));
        children.addAll(others);
        return save(parent);
    }

    /** A new parent with so many new children in memory. Nothing is saved, except children that stand on their own. */
    public P newParentWith(int children) {
        List<P> made = new ArrayList<>();
        heard(() -> {
            made.add(newParent());
            for (int place = 0; place < children; place++) {
                link(made.get(0), newChild());
            }
        });
        return made.get(0);
    }

    /** Finds the parent, does something to it and saves it, in a unit. */
    public Heard change(Family<P, C> family, String sentence, Consumer<P> work) {
        return unit(sentence, () -> {
            P parent = load(family);
            work.accept(parent);
            save(parent);
        });
    }

    /** Whether the parent is still found. */
    public boolean isThere(Family<P, C> family) {
        List<Boolean> found = new ArrayList<>();
        heard(() -> found.add(relation.parent.find(family.id()).isPresent()));
        return found.get(0);
    }

    /** Deletes the parent, found in the same unit. */
    public void delete(Family<P, C> family) {
        unit(theParent(family) + " is deleted", () -> delete(load(family)));
    }

    /** Deletes the parent after its children were read, in the same unit. */
    public void deleteLoaded(Family<P, C> family) {
        unit(theParent(family) + " is deleted, its " + relation.child.name + "s loaded", () -> {
            P parent = load(family);
            children(parent);
            delete(parent);
        });
    }

    /** Deletes the parent that was loaded in an earlier unit. */
    public void deleteDetached(Family<P, C> family) {
        P detached = detached(family);
        unit(theParent(family) + " is deleted, loaded in an earlier unit", () -> delete(detached));
    }

    /** The parent, loaded in a unit that has ended. Its children were not touched. */
    public P detached(Family<P, C> family) {
        List<P> found = new ArrayList<>();
        unit(theParent(family) + " is loaded", () -> found.add(load(family)));
        return found.get(0);
    }

    /** The ids of the parent's children, read in a new unit, in the collection's order. */
    public List<Object> reload(Family<P, C> family) {
        List<Object> ids = new ArrayList<>();
        forget();
        heard(() -> ids.addAll(childIds(relation.parent.load(family.id()))));
        return ids;
    }

    /** Requires that a new unit finds these children, each once. */
    public void expectChildren(Family<P, C> family, Collection<?> expected) {
        List<Object> found = reload(family);
        require(
                sorted(found).equals(sorted(expected)),
                theParent(family) + " has the " + relation.child.name + "s " + Texts.list(sorted(expected)),
                () -> Texts.list(sorted(found)));
    }

    private static List<String> sorted(Collection<?> ids) {
        return ids.stream().map(String::valueOf).sorted().toList();
    }

    /** The table of the parents. */
    public String parentTable() {
        return ownTables
                .parent(this)
                .orElseThrow(() -> new NotOffered("no table has the ids of " + parentName() + "s"));
    }

    /** The table of the children. */
    public String childTable() {
        return childTableIfAny().orElseThrow(() -> new NotOffered("no table has the ids of " + childName() + "s"));
    }

    /** The table of the children. Absent if they are parts of other rows or documents. */
    public Optional<String> childTableIfAny() {
        return ownTables.child(this);
    }
}
