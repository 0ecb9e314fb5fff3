package dev.portwise.relations;

import dev.portwise.relations.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A relation between a team's own objects, described with the team's own methods:
 *
 * <pre>{@code
 * Relation.oneToMany("Owner.pets", Owner.class, Pet.class)
 *     .policy(COMPOSITION)
 *     .parent(Samples::owner).child(Samples::pet)
 *     .link(Owner::addPet).unlink(Owner::removePet).children(Owner::getPets).parentOf(Pet::getOwner)
 *     .save(owners::save).find(owners::findById).delete(owners::delete)
 *     .on(store)
 *     .verify();
 * }</pre>
 *
 * <p>What is not said is not checked, and is listed as not offered.
 *
 * @param <P> the parent: the end with the collection
 * @param <C> the child: an element of the collection; for an association, the object at its other end
 */
public final class Relation<P, C> {

    private final Definition<P, C> definition;
    private boolean failsOnCost;

    private Relation(Definition<P, C> definition) {
        this.definition = definition;
    }

    /** A child has one parent. */
    public static <P, C> Relation<P, C> oneToMany(String name, Class<P> parent, Class<C> child) {
        return new Relation<>(new Definition<>(name, Shape.ONE_TO_MANY, parent, child));
    }

    /** A child has many parents. Deleting either removes the links alone. */
    public static <P, C> Relation<P, C> manyToMany(String name, Class<P> parent, Class<C> child) {
        return new Relation<>(new Definition<>(name, Shape.MANY_TO_MANY, parent, child));
    }

    /** A child has many parents, and each pair has attributes, in an object of their own. */
    public static <P, C> Relation<P, C> association(String name, Class<P> parent, Class<C> child) {
        return new Relation<>(new Definition<>(name, Shape.ASSOCIATION, parent, child));
    }

    /** What becomes of the children. Without a policy, the rules about it tell what happens and ask. */
    public Relation<P, C> policy(Policy policy) {
        return deleted(policy).takenOut(policy);
    }

    /** What becomes of the children when their parent is deleted. */
    public Relation<P, C> deleted(Policy policy) {
        definition.policy = policy;
        return this;
    }

    /** What becomes of a child that is taken out of its parent's collection. */
    public Relation<P, C> takenOut(Policy policy) {
        definition.takenOut = policy;
        return this;
    }

    /** Makes a new, valid, unsaved parent, different from all others. It is called within a unit. */
    public Relation<P, C> parent(Named.Making<? extends P> sample) {
        definition.parent.sample = sample;
        return this;
    }

    /** Makes a new, valid, unsaved child, different from all others. It is called within a unit. */
    public Relation<P, C> child(Named.Making<? extends C> sample) {
        definition.child.sample = sample;
        return this;
    }

    /** Links the two. The method promises to keep both ends in step. */
    public Relation<P, C> link(Named.Joining<? super P, ? super C> method) {
        definition.ends.link = method;
        return this;
    }

    /** Links the two by code of the test. Nobody promises to keep both ends in step. */
    public Relation<P, C> linkByHand(Named.Joining<? super P, ? super C> code) {
        return link(code).linkedByHand();
    }

    /** {@link #link} and {@link #unlink} are code of the test. Nobody promises to keep both ends in step. */
    public Relation<P, C> linkedByHand() {
        definition.ends.linksByHelper = false;
        definition.ends.unlinksByHelper = false;
        return this;
    }

    /** Takes a child out by code of the test. Nobody promises to keep both ends in step. */
    public Relation<P, C> unlinkByHand(Named.Joining<? super P, ? super C> code) {
        definition.ends.unlinksByHelper = false;
        return unlink(code);
    }

    /** Takes a child out of its parent's collection. */
    public Relation<P, C> unlink(Named.Joining<? super P, ? super C> method) {
        definition.ends.unlink = method;
        return this;
    }

    /** Links the two at the child's end, such as a setter. It is checked only if it is given. */
    public Relation<P, C> linkFromChild(Named.Joining<? super C, ? super P> method) {
        definition.ends.linkFromChild = method;
        return this;
    }

    /** Unlinks the two at the child's end. It is checked only if it is given. */
    public Relation<P, C> unlinkFromChild(Named.Joining<? super C, ? super P> method) {
        definition.ends.unlinkFromChild = method;
        return this;
    }

    /** Moves a child to another parent. It is checked only if it is given. */
    public Relation<P, C> move(Named.Joining<? super C, ? super P> method) {
        definition.ends.move = method;
        return this;
    }

    /** The parent's collection: of children, or of their ids. */
    public Relation<P, C> children(Named.Reading<? super P, ? extends Collection<?>> method) {
        definition.ends.children = method;
        return this;
    }

    /** The order of the children means something. */
    public Relation<P, C> ordered() {
        definition.ends.ordered = true;
        return this;
    }

    /** A parent has at most so many children. Rules that want more make do with them. */
    public Relation<P, C> atMost(int children) {
        definition.most = children;
        return this;
    }

    /** The child's parent: itself, its id, an optional of either, or null. */
    public Relation<P, C> parentOf(Named.Reading<? super C, ?> method) {
        definition.ends.parents = method;
        return this;
    }

    /** The child's parents, in a relation of many to many. */
    public Relation<P, C> parentsOf(Named.Reading<? super C, ? extends Collection<?>> method) {
        definition.ends.parents = method;
        return this;
    }

    /** An attribute of the association of the two. Its text is compared. */
    public Relation<P, C> attribute(Named.Comparing<? super P, ? super C> method) {
        definition.ends.attribute = method;
        return this;
    }

    /** Gives the attribute of the association of the two another value. */
    public Relation<P, C> changeAttribute(Named.Joining<? super P, ? super C> method) {
        definition.ends.change = method;
        return this;
    }

    /** Saves a new or changed parent, with its children unless {@link #saveChild} is given. */
    public Relation<P, C> save(Named.Doing<? super P> method) {
        definition.parent.saveAsSaid = method;
        definition.parent.save = parent -> {
            method.accept(parent);
            return parent;
        };
        return this;
    }

    /** Saves a parent and returns the object to go on with, where that is another one. */
    public Relation<P, C> saving(Named.Reading<P, ? extends P> method) {
        definition.parent.saveAsSaid = method;
        definition.parent.save = method;
        return this;
    }

    /** Saves a new or changed child, where parents do not save their children. */
    public Relation<P, C> saveChild(Named.Doing<? super C> method) {
        definition.child.saveAsSaid = method;
        definition.child.save = child -> {
            method.accept(child);
            return child;
        };
        return this;
    }

    /** Finds a parent by its id: the parent, an optional, or null. */
    @SuppressWarnings("unchecked") // The id that is passed was read from a parent
    public <I> Relation<P, C> find(Named.Reading<I, ?> method) {
        definition.parent.find = (Named.Reading<Object, ?>) method;
        return this;
    }

    /** Finds a child by its id: the child, an optional, or null. */
    @SuppressWarnings("unchecked") // The id that is passed was read from a child
    public <I> Relation<P, C> findChild(Named.Reading<I, ?> method) {
        definition.child.find = (Named.Reading<Object, ?>) method;
        return this;
    }

    /** Deletes a parent that was found in the same unit or before. */
    public Relation<P, C> delete(Named.Doing<? super P> method) {
        definition.parent.delete = method;
        return this;
    }

    /** Deletes a child that was found in the same unit. One that has parents can be deleted. */
    public Relation<P, C> deleteChild(Named.Doing<? super C> method) {
        definition.child.delete = method;
        definition.deletesLinkedChildren = true;
        return this;
    }

    /** As {@link #deleteChild}; but whether one that has parents can be deleted is not said. A refusal is asked about. */
    public Relation<P, C> deleteChildIfAllowed(Named.Doing<? super C> method) {
        definition.child.delete = method;
        definition.deletesLinkedChildren = false;
        return this;
    }

    /** A parent's id. Without it, {@code getId()} or {@code id()} is called. */
    public Relation<P, C> id(Named.Reading<? super P, ?> method) {
        definition.parent.id = method;
        return this;
    }

    /** A child's id. Without it, {@code getId()} or {@code id()} is called. */
    public Relation<P, C> childId(Named.Reading<? super C, ?> method) {
        definition.child.id = method;
        return this;
    }

    /** The id of any object of this relation, where neither {@code getId()} nor {@code id()} tells it. Say it first. */
    public Relation<P, C> ids(Named.Reading<Object, ?> method) {
        definition.parent.id = method;
        definition.child.id = method;
        definition.ids = method;
        return this;
    }

    /** Gives a field of the parent a new value, different each time. */
    public Relation<P, C> edit(Named.Doing<? super P> method) {
        definition.parent.edit = method;
        return this;
    }

    /** The parent has a version: stale edits are refused. Needs {@link #edit}. */
    public Relation<P, C> versioned() {
        definition.versioned = true;
        return this;
    }

    /** {@link #save} and {@link #delete} are transactions of their own, if there is none around them. */
    public Relation<P, C> transactional() {
        definition.transactional = true;
        return this;
    }

    /** Others delete parents by SQL. The database's own DELETE promises to end as {@link #delete} does. */
    public Relation<P, C> deletableBySql() {
        definition.deletableBySql = true;
        return this;
    }

    /**
     * A to-one end of the child, such as the type of a pet. Rules about deletion let many children share it. Where the
     * database wants a unique pair of parent and target, the children of one parent have one each.
     *
     * @param set connects a child with its target
     * @param sample makes a new target
     * @param save saves it
     * @param find finds it by its id
     */
    public <T, I> Relation<P, C> childTarget(
            Class<T> type,
            Named.Joining<C, T> set,
            Named.Making<? extends T> sample,
            Named.Doing<? super T> save,
            Named.Reading<I, ?> find) {
        definition.child.targets.add(new Target<>(set, target(type, sample, save, find)));
        return this;
    }

    /** A to-one end of the parent, as {@link #childTarget}. */
    public <T, I> Relation<P, C> parentTarget(
            Class<T> type,
            Named.Joining<P, T> set,
            Named.Making<? extends T> sample,
            Named.Doing<? super T> save,
            Named.Reading<I, ?> find) {
        definition.parent.targets.add(new Target<>(set, target(type, sample, save, find)));
        return this;
    }

    @SuppressWarnings("unchecked") // The id that is passed was read from a target
    private <T, I> Entity<T> target(
            Class<T> type, Named.Making<? extends T> sample, Named.Doing<? super T> save, Named.Reading<I, ?> find) {
        Entity<T> target = new Entity<>(type);
        target.sample = sample;
        target.saveAsSaid = save;
        target.save = made -> {
            save.accept(made);
            return made;
        };
        target.find = (Named.Reading<Object, ?>) find;
        target.id = definition.ids;
        return target;
    }

    /** A query that returns the parents that the kit saves, and maybe others. */
    public Relation<P, C> reader(
            String name, Named.Making<? extends Collection<? extends P>> query, Promise... promises) {
        definition.readers.add(new Reader<>(name, query, promises.length > 0));
        return this;
    }

    /** A query that returns the parents that the kit saves, and maybe others, in pages. */
    public Relation<P, C> pages(String name, PageReader.Query<P> query, Promise... promises) {
        definition.pages.add(new PageReader<>(name, query, promises.length > 0));
        return this;
    }

    /** What reading an unloaded collection after the unit does. */
    public Relation<P, C> outsideTheUnit(Outside outside) {
        definition.outside = outside;
        return this;
    }

    /** The tables of parents and children, where they cannot be told from the samples. */
    public Relation<P, C> tables(String parents, String children) {
        definition.parent.table = parents;
        definition.child.table = children;
        return this;
    }

    /** Tables, or columns as {@code table.column}, whose changes mean nothing: an audit, the time of the last change. */
    public Relation<P, C> ignoring(String... tablesAndColumns) {
        Stream.of(tablesAndColumns).map(name -> name.toLowerCase(Locale.ROOT)).forEach(definition.ignored::add);
        return this;
    }

    /** The mapping of the relation, shown in its findings. */
    public Relation<P, C> mapping(String text) {
        definition.mapping = text;
        return this;
    }

    /** Silences a rule on this relation, or answers what it asks. The reason stands in every report. */
    public Relation<P, C> accept(Rule rule, String reason) {
        definition.accepted.put(rule, reason);
        return this;
    }

    /** Findings about cost fail too. */
    public Relation<P, C> failOnCost() {
        failsOnCost = true;
        return this;
    }

    /** The store that the team's methods use. It is written to, and is afterwards as it was before. */
    public Relation<P, C> on(Store store) {
        definition.store = store;
        return this;
    }

    /**
     * Checks every rule.
     *
     * @throws IllegalStateException if nothing can be checked: the store may not be lost, cannot be heard, or refuses the
     *     samples
     */
    public Report check() {
        return new Report(new Run<>(definition).all());
    }

    /**
     * Checks every rule.
     *
     * @throws AssertionError with every finding about correctness; with {@link #failOnCost}, also those about cost
     * @throws IllegalStateException as {@link #check}
     */
    public Report verify() {
        Report report = check();
        report.requireNoFindings(failsOnCost);
        return report;
    }

    /** Every rule as a test of its own. */
    public Stream<RelationTest> tests() {
        Run<P, C> run = new Run<>(definition);
        List<Rule> rules = run.rules();
        return rules.stream()
                .map(rule -> new RelationTest(
                        definition.name + " " + rule.id() + " " + rule.sentence(), () -> run.check(rule), failsOnCost));
    }

    /** The name of the relation. */
    public String name() {
        return definition.name;
    }

    Report checkIfPossible() {
        return new Report(new Run<>(definition).allIfPossible());
    }

    Definition<P, C> definition() {
        return definition;
    }
}
