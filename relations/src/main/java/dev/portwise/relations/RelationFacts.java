package dev.portwise.relations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a team has said about a relation, as rules ask for it. */
abstract class RelationFacts<P, C> {

    static final String POLICY = ".policy(…)";

    final Definition<P, C> relation;

    RelationFacts(Definition<P, C> relation) {
        this.relation = relation;
    }

    /** Whether children are saved on their own. */
    public boolean savesChildren() {
        return relation.child.save != null;
    }

    /** Whether children can be found without their parents. */
    public boolean findsChildren() {
        return relation.child.find != null;
    }

    /** Whether the parent refuses stale edits. */
    public boolean versioned() {
        return relation.versioned;
    }

    /** Whether saving and deleting are transactions of their own. */
    public boolean transactional() {
        return relation.transactional;
    }

    /** The name of the parent in sentences. */
    public String theParent(Family<P, C> family) {
        return relation.parent.name + " " + family.name();
    }

    /** So many children, in words. */
    public String number(int number) {
        return Texts.number(number, relation.child.name);
    }

    /** The name of a parent's type. */
    public String parentName() {
        return relation.parent.name;
    }

    /** The name of a child's type. */
    public String childName() {
        return relation.child.name;
    }

    /** What becomes of the children of a deleted parent. */
    public Optional<Policy> policy() {
        return Optional.ofNullable(relation.policy);
    }

    /** What becomes of a child that is taken out. */
    public Optional<Policy> takenOut() {
        return Optional.ofNullable(relation.takenOut);
    }

    /** Ends the check if a child must not be taken out. */
    public void offersTakingOut() {
        offers(relation.takenOut != Policy.RESTRICT, "a " + relation.child.name + " cannot be taken out");
    }

    /** What reading an unloaded collection outside a unit does, if the team said so. */
    public Optional<Outside> outsideAsDeclared() {
        return Optional.ofNullable(relation.outside);
    }

    /** The kind of relation. */
    public Shape shape() {
        return relation.shape;
    }

    /** Whether the team promises that its method keeps both ends in step after a link. */
    public boolean linksByHelper() {
        return relation.ends.linksByHelper;
    }

    /** Whether the team promises that its method keeps both ends in step after an unlink. */
    public boolean unlinksByHelper() {
        return relation.ends.unlinksByHelper;
    }

    /** Whether the order of the children means something. */
    public boolean ordered() {
        return relation.ends.ordered;
    }

    /** The queries for parents. */
    public List<Reader<P>> readers() {
        return offered(relation.readers, "a reader");
    }

    /** The queries for pages of parents. */
    public List<PageReader<P>> pages() {
        return offered(relation.pages, "a reader of pages");
    }

    private static <T> List<T> offered(List<T> things, String what) {
        if (things.isEmpty()) {
            throw new NotOffered("the relation does not say " + what);
        }
        return things;
    }

    /** Whether the child's end can be read. */
    public boolean readsParents() {
        return relation.ends.parents != null;
    }

    /** Ends the check if the relation does not offer what the rule is about. */
    public void offers(boolean offered, String reason) {
        if (!offered) {
            throw new NotOffered(reason);
        }
    }

    /** Ends the check with a question to the team: is what happens right? A policy answers it. */
    public void ask(String whatHappens) {
        ask(whatHappens, POLICY);
    }

    /** Ends the check with a question to the team: is what happens right? The answer is what a team says if it is not. */
    public void ask(String whatHappens, String answer) {
        throw new Question(whatHappens, answer);
    }

    /** Whether the team has said that a child with parents can be deleted. */
    public boolean deletesLinkedChildren() {
        return relation.deletesLinkedChildren;
    }

    /** Whether the database's own DELETE promises to end as the mapper's. */
    public boolean deletableBySql() {
        return relation.deletableBySql;
    }

    /** Ends the check with a finding if the condition does not hold. */
    public void require(boolean holds, String expected, Supplier<String> found) {
        if (!holds) {
            throw new Violation(expected, found.get());
        }
    }

    /** Ends the check with a finding if the step was refused. */
    public void requireNotRefused(Optional<? extends Throwable> refused, String expected) {
        refused.ifPresent(thrown -> {
            throw new Violation(expected, thrown);
        });
    }
}
