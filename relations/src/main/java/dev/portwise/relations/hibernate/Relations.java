package dev.portwise.relations.hibernate;

import dev.portwise.relations.Relation;
import dev.portwise.relations.RelationTest;
import dev.portwise.relations.Report;
import dev.portwise.relations.jpa.EntityManagers;
import dev.portwise.relations.store.JdbcStore;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * The relations of a mapping, read from Hibernate and from the database:
 *
 * <pre>{@code
 * Relations.of(entityManagerFactory)
 *     .sample(Owner.class, Samples::owner)
 *     .correct("Owner.pets", relation -> relation.policy(COMPOSITION))
 *     .verify();
 * }</pre>
 *
 * <p>Its text tells what was understood, as code that can be pasted and corrected.
 */
public final class Relations {

    private final Map<String, MappedRelation> mapped;
    private final Map<String, Relation<?, ?>> relations = new LinkedHashMap<>();
    private final SampleEntities samples;

    private Relations(List<MappedRelation> mapped, SampleEntities samples, EntityRelations entities) {
        this.mapped = mapped.stream()
                .collect(Collectors.toMap(
                        MappedRelation::name, found -> found, (one, other) -> one, LinkedHashMap::new));
        this.samples = samples;
        this.mapped.forEach((name, relation) -> relations.put(name, entities.relation(relation)));
    }

    /**
     * Reads the relations of a factory. Its database is a throw-away: empty, or confirmed by {@link #of(EntityManagerFactory,
     * UnaryOperator)}.
     *
     * @throws IllegalArgumentException if the factory is not Hibernate's, or its connections cannot be heard
     */
    public static Relations of(EntityManagerFactory factory) {
        return of(factory, store -> store);
    }

    /** Reads the relations of a factory, with more to say about its store: {@code store -> store.throwAway("test")}. */
    public static Relations of(EntityManagerFactory factory, UnaryOperator<JdbcStore> more) {
        SessionFactoryImplementor hibernate = factory.unwrap(SessionFactoryImplementor.class);
        DataSource dataSource = Listening.to(hibernate.getServiceRegistry().requireService(ConnectionProvider.class));
        EntityManagers transactions = new EntityManagers(factory);
        JdbcStore store = more.apply(JdbcStore.of(dataSource)
                .transactions(transactions)
                .forgetting(() -> hibernate.getCache().evictAllRegions()));
        Mapping mapping = new Mapping(hibernate, dataSource);
        SampleEntities samples = new SampleEntities(mapping, transactions::current);
        return new Relations(mapping.relations(), samples, new EntityRelations(mapping, transactions, samples, store));
    }

    /** Makes the samples of this type, where an invariant needs it. */
    public <E> Relations sample(Class<E> type, Supplier<? extends E> factory) {
        samples.factory(type, factory);
        return this;
    }

    /**
     * Says more about a relation than the mapping does.
     *
     * @throws IllegalArgumentException if there is no relation with this name; the message lists the names
     */
    public Relations correct(String name, UnaryOperator<Relation<Object, Object>> more) {
        relations.put(name, more.apply(relation(name)));
        return this;
    }

    /**
     * The relation with this name, such as {@code Owner.pets}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    @SuppressWarnings("unchecked") // The types are known by name only
    public Relation<Object, Object> relation(String name) {
        return (Relation<Object, Object>) Optional.<Relation<?, ?>>ofNullable(relations.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no relation " + name + "; there are " + relations.keySet()));
    }

    /** Leaves a relation out. */
    public Relations without(String name) {
        relation(name);
        relations.remove(name);
        return this;
    }

    /** Every relation. */
    public List<Relation<?, ?>> all() {
        return List.copyOf(relations.values());
    }

    /**
     * Checks every rule on every relation. A relation that cannot be checked does not keep the others from it.
     *
     * @throws IllegalStateException if there is none, or none of them can be checked
     */
    public Report check() {
        return Report.ofAll(some());
    }

    /**
     * Checks every rule on every relation.
     *
     * @throws AssertionError with every finding about correctness, and with every relation that could not be checked
     * @throws IllegalStateException as {@link #check}
     */
    public Report verify() {
        Report report = check();
        report.requireNoFindings(false);
        return report;
    }

    /**
     * Every rule on every relation as a test of its own.
     *
     * @throws IllegalStateException if there is no relation
     */
    public Stream<RelationTest> tests() {
        return some().stream().flatMap(Relation::tests);
    }

    private List<Relation<?, ?>> some() {
        if (relations.isEmpty()) {
            throw new IllegalStateException(
                    "there is no relation to check: no entity has a collection of other entities, or"
                            + " all relations were left out; describe a to-one end that stands alone with Relation.oneToMany");
        }
        return all();
    }

    /** What was understood, as code. */
    @Override
    public String toString() {
        return mapped.values().stream().map(RelationText::of).collect(Collectors.joining("\n\n"));
    }
}
