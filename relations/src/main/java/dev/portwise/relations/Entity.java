package dev.portwise.relations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a team has said about the objects at an end of a relation. */
final class Entity<E> {

    final Class<E> type;
    final String name;
    final List<Target<E, ?>> targets = new ArrayList<>();
    Named.@Nullable Making<? extends E> sample;
    Named.@Nullable Reading<E, ? extends E> save;
    java.io.@Nullable Serializable saveAsSaid;
    Named.@Nullable Reading<Object, ?> find;
    Named.@Nullable Doing<? super E> delete;
    Named.@Nullable Reading<? super E, ?> id;
    Named.@Nullable Doing<? super E> edit;

    @Nullable
    String table;

    private boolean optional;
    private String idMethod = "getId";

    Entity(Class<E> type) {
        this.type = type;
        this.name = type.getSimpleName();
    }

    E make() {
        return said(sample, "a sample of " + name).get();
    }

    /**
     * A new sample with its targets, within a unit.
     *
     * @param place see {@link Target#connect}
     */
    E make(int place) {
        E made = make();
        targets.forEach(target -> target.connect(made, place));
        return made;
    }

    E save(E object) {
        return said(save, "how a " + name + " is saved").apply(object);
    }

    void delete(E object) {
        said(delete, "how a " + name + " is deleted").accept(object);
    }

    /** The object with this id, unwrapped from an optional. */
    Optional<E> find(Object key) {
        Object found = said(find, "how a " + name + " is found").apply(key);
        if (found instanceof Optional<?> maybe) {
            optional = true;
            return maybe.map(type::cast);
        }
        return Optional.ofNullable(found).map(type::cast);
    }

    E load(Object key) {
        return find(key)
                .orElseThrow(() ->
                        new Violation("a saved " + name + " is found", "there is no " + name + " with id " + key));
    }

    /** The id of the object, by the team's word or by {@code getId()} or {@code id()}. */
    Object id(E object) {
        return idIfAny(object).orElseThrow(() -> new Violation("a saved " + name + " has an id", "its id is null"));
    }

    /** Whether the other one is this object's id, or an object of the same id. */
    boolean isSame(Object other, E object) {
        Object own = key(object);
        return own != null && own.equals(type.isInstance(other) ? key(type.cast(other)) : other);
    }

    Optional<Object> idIfAny(E object) {
        return Optional.ofNullable(key(object));
    }

    private @Nullable Object key(E object) {
        return id == null ? reflected(object) : id.apply(object);
    }

    private @Nullable Object reflected(E object) {
        Method accessor = Stream.of("getId", "id")
                .flatMap(candidate -> Stream.of(object.getClass().getMethods())
                        .filter(method -> method.getName().equals(candidate) && method.getParameterCount() == 0))
                .findFirst()
                .orElseThrow(() -> new NotOffered("a " + name + " has neither getId() nor id(); say what its id is"));
        try {
            accessor.setAccessible(true);
            idMethod = accessor.getName();
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new NotOffered(
                    "the id of a " + name + " cannot be read by " + accessor.getName() + "(); say what it is");
        }
    }

    void edit(E object) {
        said(edit, "an edit of a " + name).accept(object);
    }

    /** The id of the object with this name, as Java. */
    String idText(String object) {
        return id == null ? object + "." + idMethod + "()" : CallText.of(id, "id", object);
    }

    String sampleText() {
        return CallText.of(said(sample, "a sample of " + name), "new" + name);
    }

    String saveText(String object) {
        return CallText.of(said(saveAsSaid, "how a " + name + " is saved"), "save", object) + ";";
    }

    String findText(String key) {
        return CallText.of(said(find, "how a " + name + " is found"), "find", key) + (optional ? ".orElseThrow()" : "");
    }

    static <T> T said(@Nullable T value, String what) {
        if (value == null) {
            throw new NotOffered("the relation does not say " + what);
        }
        return value;
    }
}
