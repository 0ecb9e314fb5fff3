package dev.portwise.relations.hibernate;

import dev.portwise.relations.Shape;
import jakarta.persistence.OneToMany;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.engine.spi.CascadeStyle;
import org.hibernate.engine.spi.CascadingAction;
import org.hibernate.engine.spi.CascadingActions;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.EntityType;
import org.hibernate.type.MapType;
import org.hibernate.type.Type;

/** The relations of a session factory. */
final class Mapping {

    private static final CascadingAction<?> REMOVE = removing();

    private final MappingMetamodelImplementor metamodel;
    private final DataSource dataSource;

    Mapping(SessionFactoryImplementor factory, DataSource dataSource) {
        this.metamodel = factory.getMappingMetamodel();
        this.dataSource = dataSource;
    }

    EntityPersister entity(Class<?> type) {
        return metamodel.getEntityDescriptor(type);
    }

    /** The entity types that a property can refer to, without subclasses that the mapping does not name. */
    Optional<Class<?>> target(Type type) {
        return type instanceof EntityType entity
                ? Optional.of(metamodel
                        .getEntityDescriptor(entity.getAssociatedEntityName())
                        .getMappedClass())
                : Optional.empty();
    }

    boolean isTableOf(String table, Class<?> type) {
        return entity(type) instanceof AbstractEntityPersister stored
                && ForeignKey.unquoted(stored.getTableName()).equalsIgnoreCase(table);
    }

    /** As {@link #target}, if many can refer to the same one. */
    Optional<Class<?>> shared(Type type) {
        return type instanceof EntityType entity && !entity.isOneToOne() && !entity.isLogicalOneToOne()
                ? target(type)
                : Optional.empty();
    }

    /** The collections of entities that own their relation, or are the only ones to name it. */
    List<MappedRelation> relations() {
        List<MappedRelation> relations = new ArrayList<>();
        metamodel.forEachCollectionDescriptor(collection -> {
            if (isCollectionOfEntities(collection) && !(collection.isManyToMany() && collection.isInverse())) {
                relations.add(relation(collection));
            }
        });
        relations.sort(Comparator.comparing(MappedRelation::name));
        return relations;
    }

    private static boolean isCollectionOfEntities(CollectionPersister collection) {
        EntityPersister owner = collection.getOwnerEntityPersister();
        return (collection.isOneToMany() || collection.isManyToMany())
                && index(owner, property(collection)) >= 0
                && !(collection(owner, property(collection)) instanceof MapType);
    }

    private MappedRelation relation(CollectionPersister collection) {
        EntityPersister owner = collection.getOwnerEntityPersister();
        EntityPersister element = entity(element(collection));
        CascadeStyle cascade = owner.getPropertyCascadeStyles()[index(owner, property(collection))];
        Shape shape = collection.isOneToMany() || isOneToManyByTable(owner.getMappedClass(), property(collection))
                ? Shape.ONE_TO_MANY
                : Shape.MANY_TO_MANY;
        Optional<String> opposite = shape == Shape.ONE_TO_MANY
                ? Optional.ofNullable(collection.getMappedByProperty())
                : inverseOf(collection);
        return new MappedRelation(
                owner.getMappedClass(),
                property(collection),
                element.getMappedClass(),
                shape,
                opposite,
                cascades(cascade),
                collection.hasOrphanDelete(),
                collection.hasIndex(),
                shape == Shape.ONE_TO_MANY ? foreignKey(element, opposite) : Optional.empty());
    }

    /** For Hibernate, a relation of one to many with a link table is one of many to many. The annotation knows better. */
    private static boolean isOneToManyByTable(Class<?> owner, String property) {
        for (Class<?> each = owner; each != null && each != Object.class; each = each.getSuperclass()) {
            Stream<? extends AccessibleObject> fields = Stream.of(each.getDeclaredFields())
                    .filter(field -> field.getName().equals(property));
            Stream<? extends AccessibleObject> getters = Stream.of(each.getDeclaredMethods())
                    .filter(method -> method.getName().equalsIgnoreCase("get" + property));
            if (Stream.concat(fields, getters).anyMatch(member -> member.isAnnotationPresent(OneToMany.class))) {
                return true;
            }
        }
        return false;
    }

    private Optional<ForeignKey> foreignKey(EntityPersister element, Optional<String> property) {
        if (!(element instanceof AbstractEntityPersister stored)) {
            return Optional.empty();
        }
        return property.map(stored::getPropertyColumnNames)
                .filter(columns -> columns.length == 1)
                .flatMap(columns -> ForeignKey.of(dataSource, stored.getTableName(), columns[0]));
    }

    private Optional<String> inverseOf(CollectionPersister owning) {
        List<String> found = new ArrayList<>();
        metamodel.forEachCollectionDescriptor(candidate -> {
            if (candidate.isInverse()
                    && property(owning).equals(candidate.getMappedByProperty())
                    && candidate.getOwnerEntityPersister().getMappedClass().equals(element(owning))) {
                found.add(property(candidate));
            }
        });
        return found.stream().findFirst();
    }

    private static String property(CollectionPersister collection) {
        return collection
                .getRole()
                .substring(collection.getOwnerEntityPersister().getEntityName().length() + 1);
    }

    private static Class<?> element(CollectionPersister collection) {
        return collection
                .getAttributeMapping()
                .getElementDescriptor()
                .getJavaType()
                .getJavaTypeClass();
    }

    static int index(EntityPersister entity, String property) {
        return Arrays.asList(entity.getPropertyNames()).indexOf(property);
    }

    static List<String> cascades(CascadeStyle style) {
        return Stream.of(
                        style.doCascade(CascadingActions.PERSIST) ? "persist" : "",
                        style.doCascade(CascadingActions.MERGE) ? "merge" : "",
                        style.doCascade(REMOVE) ? "remove" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** It is named DELETE before Hibernate 6.6. */
    private static CascadingAction<?> removing() {
        return (CascadingAction<?>) Stream.of(CascadingActions.class.getFields())
                .filter(field -> List.of("REMOVE", "DELETE").contains(field.getName()))
                .findFirst()
                .map(Mapping::value)
                .orElseThrow(() -> new IllegalStateException("this Hibernate has no cascade of removals"));
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("not public: " + constant, closed);
        }
    }

    /** The collection of this property. */
    static CollectionType collection(EntityPersister entity, String property) {
        return (CollectionType) entity.getPropertyTypes()[index(entity, property)];
    }
}
