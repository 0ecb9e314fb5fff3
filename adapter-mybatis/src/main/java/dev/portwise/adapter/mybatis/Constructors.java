package dev.portwise.adapter.mybatis;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of the result maps, which name one constructor for each class. MyBatis' own factory looks it up and
 * catches an exception for each object, because the classes are not public.
 */
final class Constructors extends DefaultObjectFactory {

    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();

    @Override
    public <T> T create(
            Class<T> type, @Nullable List<Class<?>> parameters, @Nullable List<@Nullable Object> arguments) {
        if (parameters == null || arguments == null) {
            return super.create(type, parameters, arguments);
        }
        try {
            Constructor<?> constructor = constructors.computeIfAbsent(type, made -> of(made, parameters));
            return type.cast(constructor.newInstance(arguments.toArray()));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName() + " of a row", failed);
        }
    }

    private static Constructor<?> of(Class<?> type, List<Class<?>> parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException unmapped) {
            throw new IllegalStateException("the result map and " + type.getSimpleName() + " differ", unmapped);
        }
    }
}
