package dev.portwise.contract.model;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * A component of a kind of step.
 *
 * @param type of the value, or of each value of the list
 */
record Argument(Method accessor, Class<?> type, boolean isList, boolean fresh, boolean gone) {

    static Argument of(RecordComponent component) {
        boolean isList = component.getType() == List.class;
        Class<?> type = isList
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        return new Argument(
                component.getAccessor(),
                type,
                isList,
                component.isAnnotationPresent(Fresh.class),
                component.isAnnotationPresent(Removed.class));
    }

    Object in(Step step) {
        try {
            return accessor.invoke(step);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(step.getClass() + " does not tell " + accessor.getName(), impossible);
        }
    }
}
