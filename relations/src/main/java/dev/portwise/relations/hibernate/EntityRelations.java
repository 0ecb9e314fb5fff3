package dev.portwise.relations.hibernate;

import dev.portwise.relations.Relation;
import dev.portwise.relations.Shape;
import dev.portwise.relations.jpa.EntityManagers;
import dev.portwise.relations.store.Store;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.persister.entity.EntityPersister;

/** Mapped relations, with the entity manager as their repository. */
final class EntityRelations {

    private final Mapping mapping;
    private final EntityManagers transactions;
    private final SampleEntities samples;
    private final Store store;

    EntityRelations(Mapping mapping, EntityManagers transactions, SampleEntities samples, Store store) {
        this.mapping = mapping;
        this.transactions = transactions;
        this.samples = samples;
        this.store = store;
    }

    Relation<?, ?> relation(MappedRelation mapped) {
        return relation(mapped, mapped.owner(), mapped.element());
    }

    private <P, C> Relation<P, C> relation(MappedRelation mapped, Class<P> owner, Class<C> element) {
        Relation<P, C> relation = mapped.shape() == Shape.ONE_TO_MANY
                ? Relation.oneToMany(mapped.name(), owner, element)
                : Relation.manyToMany(mapped.name(), owner, element);
        String ownEnd = mapped.opposite().orElse("");
        boolean inKey = ownEnd.contains(".");
        MappedEnds ends = new MappedEnds(mapping, mapped);
        Set<String> ofParent = names(targets(owner, mapped));
        Set<String> ofChild = names(targets(element, mapped));
        ofChild.add(ownEnd);
        relation.parent(() -> owner.cast(inKey ? refuse(mapped) : samples.make(owner, ofParent)))
                .child(() -> element.cast(samples.make(element, ofChild)))
                .ignoring(ownTables(owner, element))
                .ids(this::id)
                .children(parent -> ends.collection(parent))
                .save(parent -> save(parent))
                .find(id -> entityManager().find(owner, id))
                .delete(parent -> delete(parent))
                .findChild(id -> entityManager().find(element, id))
                .reader("select p from " + owner.getSimpleName() + " p", () -> all(owner))
                .mapping(describe(mapped))
                .on(store);
        mapped.deleted().ifPresent(relation::deleted);
        mapped.takenOut().ifPresent(relation::takenOut);
        mapped.opposite().ifPresent(end -> ends(relation, mapped, end));
        links(relation, mapped, ends);
        if (mapped.ordered()) {
            relation.ordered();
        }
        standingAlone(relation, mapped);
        targets(owner, mapped).forEach(target -> addParentTarget(relation, target, target.type()));
        targets(element, mapped).forEach(target -> addChildTarget(relation, target, target.type()));
        version(relation, owner);
        return relation;
    }

    /** Children that no cascade saves, and those of many parents, stand on their own. */
    private <P, C> void standingAlone(Relation<P, C> relation, MappedRelation mapped) {
        boolean alone = !mapped.cascades().contains("persist");
        if (alone) {
            relation.saveChild(child -> save(child));
        }
        if (alone || mapped.shape() == Shape.MANY_TO_MANY) {
            relation.deleteChildIfAllowed(child -> delete(child));
        }
    }

    private <P, C> void ends(Relation<P, C> relation, MappedRelation mapped, String end) {
        EntityPersister element = mapping.entity(mapped.element());
        int place = Mapping.index(element, end);
        if (mapped.shape() == Shape.ONE_TO_MANY) {
            relation.parentOf(child -> element.getValue(Hibernate.unproxy(child), place));
        } else {
            relation.parentsOf(child -> (Collection<?>) element.getValue(Hibernate.unproxy(child), place));
        }
    }

    private static <P, C> void links(Relation<P, C> relation, MappedRelation mapped, MappedEnds ends) {
        Optional<Method> link = Accessors.link(mapped);
        Optional<Method> unlink = Accessors.unlink(mapped);
        if (link.isPresent()) {
            relation.link((parent, child) -> MappedEnds.call(link.get(), parent, child));
        } else {
            relation.linkByHand((parent, child) -> ends.byHand(parent, child, true));
        }
        if (unlink.isPresent()) {
            relation.unlink((parent, child) -> MappedEnds.call(unlink.get(), parent, child));
        } else {
            relation.unlinkByHand((parent, child) -> ends.byHand(parent, child, false));
        }
    }

    private static Set<String> names(List<MappedTarget> targets) {
        return targets.stream()
                .map(target -> target.entity().getPropertyNames()[target.property()])
                .collect(Collectors.toSet());
    }

    /** What a sample cannot do without is no part of the relation. */
    private String[] ownTables(Class<?> owner, Class<?> element) {
        return Stream.of(owner, element)
                .flatMap(type -> samples.tablesOfItsOwn(type).stream())
                .filter(table -> !mapping.isTableOf(table, owner) && !mapping.isTableOf(table, element))
                .toArray(String[]::new);
    }

    private static Object refuse(MappedRelation mapped) {
        throw new UnsupportedOperationException("its other end is part of a key, " + mapped.describe()
                + "; describe it by Relation.oneToMany, and here say .without(\"" + mapped.name() + "\")");
    }

    private record MappedTarget(Class<?> type, EntityPersister entity, int property) {}

    /** The to-one ends of an entity that refer to neither end of the relation: those would be more parents or children. */
    private List<MappedTarget> targets(Class<?> type, MappedRelation relation) {
        EntityPersister entity = mapping.entity(type);
        List<MappedTarget> targets = new ArrayList<>();
        for (int property = 0; property < entity.getPropertyTypes().length; property++) {
            int place = property;
            boolean own = type.equals(relation.element())
                    && relation.opposite()
                            .filter(entity.getPropertyNames()[property]::equals)
                            .isPresent();
            if (!own) {
                mapping.shared(entity.getPropertyTypes()[property])
                        .filter(target -> !target.isAssignableFrom(relation.owner()))
                        .filter(target -> !target.isAssignableFrom(relation.element()))
                        .ifPresent(target -> targets.add(new MappedTarget(target, entity, place)));
            }
        }
        return targets;
    }

    private <P, C, T> void addChildTarget(Relation<P, C> relation, MappedTarget target, Class<T> type) {
        relation.childTarget(
                type,
                (child, made) -> target.entity().setValue(child, target.property(), made),
                () -> type.cast(samples.make(type, Set.of())),
                made -> save(made),
                id -> entityManager().find(type, id));
    }

    private <P, C, T> void addParentTarget(Relation<P, C> relation, MappedTarget target, Class<T> type) {
        relation.parentTarget(
                type,
                (parent, made) -> target.entity().setValue(parent, target.property(), made),
                () -> type.cast(samples.make(type, Set.of())),
                made -> save(made),
                id -> entityManager().find(type, id));
    }

    private <P, C> void version(Relation<P, C> relation, Class<P> owner) {
        EntityPersister entity = mapping.entity(owner);
        if (!entity.isVersioned()) {
            return;
        }
        for (int property = 0; property < entity.getPropertyTypes().length; property++) {
            int place = property;
            if (entity.getPropertyTypes()[property].getReturnedClass() == String.class
                    && entity.getPropertyUpdateability()[property]) {
                relation.versioned()
                        .edit(parent -> entity.setValue(Hibernate.unproxy(parent), place, SampleEntities.text()));
                return;
            }
        }
    }

    private String describe(MappedRelation mapped) {
        List<String> words = new ArrayList<>(List.of(mapped.describe()));
        for (Class<?> type : List.of(mapped.owner(), mapped.element())) {
            EntityPersister entity = mapping.entity(type);
            for (int property = 0; property < entity.getPropertyTypes().length; property++) {
                List<String> cascades = Mapping.cascades(entity.getPropertyCascadeStyles()[property]);
                if (mapping.target(entity.getPropertyTypes()[property]).isPresent() && cascades.contains("remove")) {
                    words.add(type.getSimpleName() + "." + entity.getPropertyNames()[property]
                            + ": to-one, cascades remove");
                }
            }
        }
        return String.join("; ", words);
    }

    private EntityManager entityManager() {
        return transactions.current();
    }

    private Object id(Object entity) {
        return transactions.factory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    private <P> List<P> all(Class<P> type) {
        return entityManager()
                .createQuery("select p from " + mapping.entity(type).getEntityName() + " p", type)
                .getResultList();
    }

    private void save(Object entity) {
        EntityManager manager = entityManager();
        if (manager.contains(entity)) {
            return;
        }
        Object id = id(entity);
        if (id == null || manager.find(Hibernate.getClass(entity), id) == null) {
            manager.persist(entity);
        } else {
            manager.merge(entity);
        }
    }

    private void delete(Object entity) {
        EntityManager manager = entityManager();
        manager.remove(manager.contains(entity) ? entity : manager.merge(entity));
    }
}
