package dev.portwise.contract.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of steps, seen as records. */
final class StepKinds {

    private static final List<Class<? extends Step>> KINDS = Arrays.stream(Step.class.getPermittedSubclasses())
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .<Class<? extends Step>>map(kind -> kind.asSubclass(Step.class))
            .toList();

    private static final Map<Class<? extends Step>, List<Argument>> ARGUMENTS = KINDS.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    kind -> Arrays.stream(kind.getRecordComponents())
                            .map(Argument::of)
                            .toList()));

    private StepKinds() {}

    /** Every kind of step, in the order of the source. */
    static List<Class<? extends Step>> kinds() {
        return KINDS;
    }

    static List<Argument> arguments(Class<? extends Step> kind) {
        return Objects.requireNonNull(ARGUMENTS.get(kind));
    }

    static Step make(Class<? extends Step> kind, Function<Argument, Object> value) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return kind.getDeclaredConstructor(types)
                    .newInstance(arguments(kind).stream().map(value).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(kind.getSimpleName() + " cannot be made of its components", impossible);
        }
    }

    /** The constants that a step names. */
    static Stream<Enum<?>> keys(Step step) {
        return arguments(step.getClass()).stream()
                .map(argument -> argument.in(step))
                .flatMap(value -> value instanceof Enum<?> constant ? Stream.of(constant) : Stream.empty());
    }
}
