package dev.portwise.relations.hibernate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.instancio.Instancio;
import org.instancio.InstancioApi;
import org.instancio.Select;
import org.instancio.settings.Keys;
import org.instancio.settings.Settings;

/** New entities with random values that their mapping and their validation allow. A team's own factory goes before. */
final class SampleEntities {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    /** They may stand in embedded objects too. */
    private static final List<Class<? extends Annotation>> RELATIONS =
            List.of(OneToOne.class, OneToMany.class, ManyToOne.class, ManyToMany.class);

    /** Columns may be unique, and 1,000 samples must differ. */
    private static final Settings SETTINGS = Settings.create()
            .set(Keys.JPA_ENABLED, true)
            .set(Keys.BEAN_VALIDATION_ENABLED, true)
            .set(Keys.INTEGER_MAX, 1_000_000_000)
            .set(Keys.LONG_MAX, 1_000_000_000_000L);

    private final Mapping mapping;
    private final Supplier<EntityManager> entityManager;
    private final Map<Class<?>, Supplier<?>> factories = new HashMap<>();

    SampleEntities(Mapping mapping, Supplier<EntityManager> entityManager) {
        this.mapping = mapping;
        this.entityManager = entityManager;
    }

    void factory(Class<?> type, Supplier<?> factory) {
        factories.put(type, factory);
    }

    /** A new entity, within a unit. The to-one ends that it cannot do without are saved, except these. */
    Object make(Class<?> type, Set<String> exceptProperties) {
        return make(type, exceptProperties, Set.of());
    }

    private Object make(Class<?> type, Set<String> exceptProperties, Set<Class<?>> inTheMaking) {
        Supplier<?> factory = factories.get(type);
        return factory == null ? random(type, exceptProperties, inTheMaking) : factory.get();
    }

    /** Two entities that cannot do without each other end with the second one. */
    private Object random(Class<?> type, Set<String> exceptProperties, Set<Class<?>> earlier) {
        EntityPersister entity = mapping.entity(type);
        Set<Class<?>> inTheMaking = new HashSet<>(earlier);
        inTheMaking.add(type);
        Set<String> leftOut = leftOut(entity);
        InstancioApi<?> sample = Instancio.of(type);
        parts(type, entity.getPropertyTypes())
                .flatMap(part -> SampleTexts.of(part, RANDOM).stream())
                .forEach(texts -> sample.supply(
                        Select.field(
                                texts.field().getDeclaringClass(), texts.field().getName()),
                        texts.maker()));
        Object made = sample.ignore(Select.fields(
                        field -> (field.getDeclaringClass().isAssignableFrom(type) && leftOut.contains(field.getName()))
                                || RELATIONS.stream().anyMatch(field::isAnnotationPresent)))
                .withSettings(SETTINGS)
                .lenient()
                .create();
        requiredEnds(entity)
                .filter(property -> !exceptProperties.contains(entity.getPropertyNames()[property]))
                .forEach(property -> mapping.target(entity.getPropertyTypes()[property])
                        .filter(target -> !inTheMaking.contains(target))
                        .ifPresent(target -> entity.setValue(made, property, saved(target, inTheMaking))));
        return made;
    }

    /** The to-one ends that an entity cannot do without. */
    private IntStream requiredEnds(EntityPersister entity) {
        Type[] types = entity.getPropertyTypes();
        return IntStream.range(0, types.length)
                .filter(property -> !entity.getPropertyNullability()[property])
                .filter(property -> mapping.target(types[property]).isPresent());
    }

    /** A type and the types of the objects that are embedded in it. */
    private static Stream<Class<?>> parts(Class<?> type, Type[] properties) {
        return Stream.concat(
                        Stream.of(type),
                        Stream.of(properties)
                                .filter(ComponentType.class::isInstance)
                                .map(ComponentType.class::cast)
                                .flatMap(part -> parts(part.getReturnedClass(), part.getSubtypes())))
                .distinct();
    }

    /** The tables whose rows come with a sample of this type, and which nobody else refers to. */
    Set<String> tablesOfItsOwn(Class<?> type) {
        Set<String> tables = new HashSet<>();
        EntityPersister entity = mapping.entity(type);
        requiredEnds(entity)
                .mapToObj(property -> entity.getPropertyTypes()[property])
                .filter(toOne -> mapping.shared(toOne).isEmpty())
                .flatMap(toOne -> mapping.target(toOne).stream())
                .forEach(target -> addTables(target, tables));
        return tables;
    }

    private void addTables(Class<?> type, Set<String> tables) {
        EntityPersister entity = mapping.entity(type);
        if (!(entity instanceof AbstractEntityPersister stored)
                || !tables.add(ForeignKey.unquoted(stored.getTableName()))) {
            return;
        }
        requiredEnds(entity)
                .mapToObj(property -> entity.getPropertyTypes()[property])
                .flatMap(toOne -> mapping.target(toOne).stream())
                .forEach(target -> addTables(target, tables));
    }

    /** What the kit, the mapper or the database fills: relations, the version and a generated id. */
    private static Set<String> leftOut(EntityPersister entity) {
        Set<String> names = new HashSet<>();
        Type[] types = entity.getPropertyTypes();
        for (int property = 0; property < types.length; property++) {
            if (types[property].isAssociationType()) {
                names.add(entity.getPropertyNames()[property]);
            }
        }
        if (entity.isVersioned()) {
            names.add(entity.getVersionMapping().getPartName());
        }
        if (generatesId(entity)) {
            names.add(entity.getIdentifierPropertyName());
        }
        return names;
    }

    @SuppressWarnings("deprecation") // Hibernate 6.1 has no other way
    private static boolean generatesId(EntityPersister entity) {
        try {
            return entity.getGenerator().generatesOnInsert() && generates(entity.getGenerator());
        } catch (NoSuchMethodError beforeHibernate62) {
            return generates(entity.getIdentifierGenerator());
        }
    }

    /** Until Hibernate 6.6 an id that the application assigns has a generator, too, which says that it generates. */
    private static boolean generates(Object generator) {
        return !"Assigned".equals(generator.getClass().getSimpleName());
    }

    private Object saved(Class<?> type, Set<Class<?>> inTheMaking) {
        Object made = make(type, Set.of(), inTheMaking);
        entityManager.get().persist(made);
        return made;
    }

    /** A text that differs from all others. */
    static String text() {
        return Instancio.create(String.class);
    }
}
