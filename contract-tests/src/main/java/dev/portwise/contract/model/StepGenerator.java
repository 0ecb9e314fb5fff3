package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws the components of a step by their types. Most of them fit the state of the model, and many are drawn twice in a
 * row: faults show when several steps concern the same thing.
 */
final class StepGenerator {

    private static final double FITTING = 0.93;
    private static final double FREE_NAME = 0.8;
    private static final double THE_SAME_AGAIN = 0.45;

    private static final List<Class<? extends Enum<?>>> KEYS =
            List.of(UserKey.class, PostKey.class, TagKey.class, GroupKey.class);

    private final RandomGenerator random;
    private final ModelState state;
    private final Map<Class<?>, Enum<?>> last = new HashMap<>();
    private Class<?> named = UserKey.class;
    private double sameAgain = THE_SAME_AGAIN;

    StepGenerator(RandomGenerator random, ModelState state) {
        this.random = random;
        this.state = state;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Step step(Class<? extends Step> kind) {
        return StepKinds.make(kind, this::argument);
    }

    /** A step that concerns the same things as the last ones. */
    Step sequel(Class<? extends Step> kind) {
        sameAgain = 1;
        Step step = step(kind);
        sameAgain = THE_SAME_AGAIN;
        return step;
    }

    /** A step of one of the kinds, mostly of a kind that can succeed. */
    Step oneThatSuits(List<Class<? extends Step>> kinds) {
        List<Class<? extends Step>> suitable =
                chance(FITTING) ? kinds.stream().filter(this::suits).toList() : kinds;
        return step(oneOf(suitable.isEmpty() ? kinds : suitable));
    }

    private boolean suits(Class<? extends Step> kind) {
        return StepKinds.arguments(kind).stream().allMatch(this::suits);
    }

    private boolean suits(Argument argument) {
        return argument.isList()
                || KEYS.stream()
                        .filter(argument.type()::equals)
                        .allMatch(kind -> !(argument.fresh() ? state.absent(kind) : state.present(kind)).isEmpty());
    }

    private Object argument(Argument argument) {
        if (argument.isList()) {
            List<Object> several = new ArrayList<>();
            for (int count = between(0, 3); count > 0; count--) {
                several.add(value(argument));
            }
            return several;
        }
        return value(argument);
    }

    private Object value(Argument argument) {
        Class<?> type = argument.type();
        if (type == int.class) {
            return between(1, 3);
        }
        if (type == long.class) {
            return (long) between(1, 3);
        }
        return constant(type, argument.fresh(), argument.gone());
    }

    private Enum<?> constant(Class<?> type, boolean fresh, boolean gone) {
        if (type == SampleText.class) {
            return text(fresh);
        }
        for (Class<? extends Enum<?>> kind : KEYS) {
            if (type == kind) {
                return key(kind, fresh, gone);
            }
        }
        return (Enum<?>) oneOf(List.of(type.getEnumConstants()));
    }

    private Enum<?> key(Class<? extends Enum<?>> kind, boolean fresh, boolean gone) {
        named = kind;
        Enum<?> drawn = fresh ? fitting(state.absent(kind), kind) : again(kind);
        last.put(kind, drawn);
        if (fresh) {
            state.arrives(drawn);
        }
        if (gone) {
            state.goes(drawn);
        }
        return drawn;
    }

    private Enum<?> again(Class<? extends Enum<?>> kind) {
        Enum<?> before = last.get(kind);
        return before != null && chance(sameAgain) ? before : fitting(state.present(kind), kind);
    }

    private SampleText text(boolean fresh) {
        if (!fresh) {
            return oneOf(List.of(SampleText.values()));
        }
        List<SampleText> free = state.free(named);
        SampleText drawn = oneOf(!free.isEmpty() && chance(FREE_NAME) ? free : List.of(SampleText.values()));
        state.taken(named, drawn);
        return drawn;
    }

    private Enum<?> fitting(List<Enum<?>> those, Class<? extends Enum<?>> kind) {
        return !those.isEmpty() && chance(FITTING) ? oneOf(those) : oneOf(List.of(kind.getEnumConstants()));
    }
}
