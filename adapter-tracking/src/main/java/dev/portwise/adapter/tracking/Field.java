package dev.portwise.adapter.tracking;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A private field of a domain class, for whoever keeps the domain. Only {@link Fields} names them.
 *
 * @param <O> the class
 * @param <V> the type of the field
 */
final class Field<O, V> {

    private final VarHandle handle;

    Field(Class<O> owner, String name, Class<?> type) {
        try {
            handle =
                    MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(owner.getSimpleName() + " has no field " + name + " any more", changed);
        }
    }

    @SuppressWarnings("unchecked")
    V of(O object) {
        return (V) handle.get(object);
    }

    void set(O object, @Nullable V value) {
        handle.set(object, value);
    }
}
