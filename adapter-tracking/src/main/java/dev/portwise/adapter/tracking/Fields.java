package dev.portwise.adapter.tracking;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The private fields of a domain class, through which stored objects are made and revised without setters. */
final class Fields<O> {

    private final MethodHandle constructor;
    private final List<VarHandle> fields;
    private final VarHandle revision;

    /** @param names the fields that {@link #make} sets */
    Fields(Class<O> type, String... names) {
        fields = Stream.of(names).map(name -> of(type, name)).toList();
        revision = of(type, "revision");
        try {
            constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(type.getSimpleName() + " has no empty constructor any more", changed);
        }
    }

    static VarHandle of(Class<?> type, String name) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectVarHandle(type.getDeclaredField(name));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(type.getSimpleName() + " has no field " + name + " any more", changed);
        }
    }

    /** A new object with these values, in the order of the names. */
    @SuppressWarnings("unchecked")
    O make(@Nullable Object... values) {
        try {
            O object = (O) constructor.invoke();
            for (int place = 0; place < values.length; place++) {
                fields.get(place).set(object, values[place]);
            }
            return object;
        } catch (Throwable failure) {
            throw new IllegalStateException("cannot make an object by " + constructor, failure);
        }
    }

    void revise(O object, long stored) {
        revision.set(object, stored);
    }
}
