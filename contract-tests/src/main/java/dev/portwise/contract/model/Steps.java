package dev.portwise.contract.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of steps there are, seen as records. */
final class Steps {

    private Steps() {}

    /** Every kind of step, in the order of the source. */
    static List<Class<? extends Step>> kinds() {
        return Arrays.stream(Step.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<? extends Step>>map(kind -> kind.asSubclass(Step.class))
                .toList();
    }

    static <S extends Step> S make(Class<S> kind, Function<RecordComponent, Object> argument) {
        RecordComponent[] components = kind.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<S> constructor = kind.getDeclaredConstructor(types);
            return constructor.newInstance(Stream.of(components).map(argument).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(kind.getSimpleName() + " cannot be made of its components", impossible);
        }
    }

    /** The constants a step names. */
    static Stream<Enum<?>> keys(Step step) {
        return Stream.of(step.getClass().getRecordComponents())
                .map(component -> value(step, component))
                .flatMap(value -> value instanceof Enum<?> constant ? Stream.of(constant) : Stream.empty());
    }

    static Object value(Step step, RecordComponent component) {
        try {
            return component.getAccessor().invoke(step);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(step.getClass() + " does not tell " + component.getName(), impossible);
        }
    }
}
