package dev.portwise.relations;

import java.util.Locale;

/** Steps within a unit, through the team's own methods. Each is told in the story. */
abstract class Steps<P, C> extends RelationEnds<P, C> {

    /** How many objects the reproducer names before it writes a loop. */
    static final int NAMED = 2;

    final Story story = new Story();
    boolean sharing;

    /** Whether the children of one parent need targets of their own, as a unique pair of both ends demands. */
    boolean siblingsApart;

    Steps(Definition<P, C> relation) {
        super(relation);
    }

    C linked(P parent, C child, boolean told) {
        if (relation.shape != Shape.ONE_TO_MANY) {
            C saved = relation.child.save == null ? child : saveChild(child, told);
            link(parent, saved, told);
            return saved;
        }
        link(parent, child, told);
        return relation.child.save == null ? child : saveChild(child, told);
    }

    C saveChild(C child, boolean told) {
        if (told) {
            story.write(relation.child.saveText(story.nameOf(child)));
        }
        C saved = relation.child.save(child);
        story.name(saved, story.nameOf(child));
        return saved;
    }

    /** A new child, not yet linked. Where children stand on their own it is saved. */
    public C newChild() {
        C child = newUnsavedChild();
        return relation.shape != Shape.ONE_TO_MANY && relation.child.save != null ? saveChild(child, true) : child;
    }

    /** A new child, neither linked nor saved. */
    public C newUnsavedChild() {
        return newChild(story.fresh("added"), true, Target.OWN);
    }

    /** @param place the place among its siblings; {@link Target#OWN} if it comes later */
    C newChild(String name, boolean told, int place) {
        C child = relation.child.make(siblingsApart && sharing ? place : placeOfAny());
        story.name(child, name);
        if (told) {
            story.declare(relation.child.name + " " + name + " = " + relation.child.sampleText() + ";");
            relation.child.targets.forEach(target -> target.tell(story, name));
        }
        return child;
    }

    /** Where all samples share their targets, they are all at the first place. */
    int placeOfAny() {
        return sharing ? 0 : Target.OWN;
    }

    /** A new parent, not saved. */
    public P newParent() {
        P made = relation.parent.make(placeOfAny());
        story.name(made, story.nextFamily());
        story.declare(relation.parent.name + " " + story.nameOf(made) + " = " + relation.parent.sampleText() + ";");
        return made;
    }

    /** The parent, found within a unit. */
    public P load(Family<P, C> family) {
        P parent = relation.parent.load(family.id());
        String name = "found" + family.name().toUpperCase(Locale.ROOT);
        story.name(parent, name);
        story.write(relation.parent.name + " " + name + " = "
                + relation.parent.findText(relation.parent.idText(family.name())) + ";");
        return parent;
    }

    /** The child with this id, found within a unit. */
    public C loadChild(Object id) {
        C child = relation.child.load(id);
        String name = story.fresh("found" + relation.child.name);
        story.name(child, name);
        story.write(relation.child.name + " " + name + " = " + relation.child.findText(story.idText(id)) + ";");
        return child;
    }

    /** The child with this id in the parent's collection, within a unit. */
    public C pick(P parent, Object id) {
        C picked = children(parent).stream()
                .filter(child -> String.valueOf(childId(child)).equals(String.valueOf(id)))
                .findFirst()
                .orElseThrow(() -> new Violation(
                        "the " + parentName() + " has the " + childName() + " " + id, "it has " + childIds(parent)));
        String name = story.fresh("picked");
        story.name(picked, name);
        story.write(relation.child.name + " " + name + " = "
                + CallText.of(Entity.said(relation.ends.children, "its children"), "children", story.nameOf(parent))
                + ".stream().filter(child -> " + relation.child.idText("child") + ".equals("
                + story.idText(id) + ")).findFirst().orElseThrow();");
        return picked;
    }

    /** Links the two by the team's method. */
    public void link(P parent, C child) {
        link(parent, child, true);
    }

    void link(P parent, C child, boolean told) {
        var link = Entity.said(relation.ends.link, "how the two are linked");
        if (told) {
            call(link, "link", parent, child);
        } else {
            link.accept(parent, child);
        }
    }

    /** Calls the team's method and writes the call down. */
    private <A, B> void call(Named.Joining<? super A, ? super B> method, String name, A one, B other) {
        story.write(CallText.of(method, name, story.nameOf(one), story.nameOf(other)) + ";");
        method.accept(one, other);
    }

    /** Unlinks the two by the team's method. */
    public void unlink(P parent, C child) {
        call(Entity.said(relation.ends.unlink, "how the two are unlinked"), "unlink", parent, child);
    }

    /** Links the two by the team's method of the child. */
    public void linkFromChild(C child, P parent) {
        call(
                Entity.said(relation.ends.linkFromChild, "how the two are linked at the child's end"),
                "linkFromChild",
                child,
                parent);
    }

    /** Unlinks the two by the team's method of the child. */
    public void unlinkFromChild(C child, P parent) {
        call(
                Entity.said(relation.ends.unlinkFromChild, "how the two are unlinked at the child's end"),
                "unlinkFromChild",
                child,
                parent);
    }

    /** Moves a child to another parent by the team's method. */
    public void move(C child, P to) {
        call(Entity.said(relation.ends.move, "how a child is moved"), "move", child, to);
    }

    /** Links a new child and saves it, within a unit. The parent is not saved. */
    public C append(P parent) {
        return append(parent, newUnsavedChild());
    }

    /** Links a child that was never saved and saves it, within a unit. The parent is not saved. */
    public C append(P parent, C child) {
        return linked(parent, child, true);
    }

    /** Saves the parent, within a unit. */
    public P save(P parent) {
        story.write(relation.parent.saveText(story.nameOf(parent)));
        P saved = relation.parent.save(parent);
        story.name(saved, story.nameOf(parent));
        return saved;
    }

    /** Saves the child, within a unit, if children are saved on their own, and returns the object to go on with. */
    public C saveChild(C child) {
        return saveChild(child, true);
    }

    /** Changes the parent's own fields. */
    public void edit(P parent) {
        relation.parent.edit(parent);
        story.write("// a field of " + story.nameOf(parent) + " is changed");
    }

    /** Deletes the parent, within a unit. */
    public void delete(P parent) {
        var delete = Entity.said(relation.parent.delete, "how a " + relation.parent.name + " is deleted");
        story.write(CallText.of(delete, "delete", story.nameOf(parent)) + ";");
        relation.parent.delete(parent);
    }

    /** Deletes the child, within a unit. */
    public void deleteChild(C child) {
        var delete = Entity.said(relation.child.delete, "how a " + relation.child.name + " is deleted");
        story.write(CallText.of(delete, "delete", story.nameOf(child)) + ";");
        relation.child.delete(child);
    }

    /** Changes the attribute of the association of the two. */
    public void changeAttribute(P parent, C child) {
        var change = Entity.said(relation.ends.change, "how the attribute of the association is changed");
        story.write(CallText.of(change, "change", story.nameOf(parent), story.nameOf(child)) + ";");
        change.accept(parent, child);
    }

    /** Says something in the story that no step says. */
    public void tell(String sentence) {
        story.tell(sentence);
        story.write("// " + sentence);
    }
}
