package dev.portwise.contract.model;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Draws the arguments of a step. Most of them fit the state of the model, and many are drawn twice in a
 * row: faults show when several steps concern the same thing.
 */
final class StepGenerator {

    private static final double FITTING = 0.93;
    private static final double FREE_NAME = 0.8;
    private static final double THE_SAME_AGAIN = 0.45;

    private final RandomGenerator random;
    private final ModelState state;
    private final Map<Kind, Key> last = new EnumMap<>(Kind.class);
    private Kind named = Kind.USER;
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

    Step step(StepKind kind) {
        return new Step(kind, kind.parameters().stream().map(this::argument).toList());
    }

    /** A step that concerns the same things as the last ones. */
    Step sequel(StepKind kind) {
        sameAgain = 1;
        Step step = step(kind);
        sameAgain = THE_SAME_AGAIN;
        return step;
    }

    /** A step of one of the kinds, mostly of a kind that can succeed. */
    Step oneThatSuits(List<StepKind> kinds) {
        List<StepKind> suitable =
                chance(FITTING) ? kinds.stream().filter(this::suits).toList() : kinds;
        return step(oneOf(suitable.isEmpty() ? kinds : suitable));
    }

    private boolean suits(StepKind kind) {
        return kind.parameters().stream()
                .allMatch(parameter -> parameter.isList()
                        || !(parameter.values().get(0) instanceof Key key)
                        || !fitting(key.kind(), parameter).isEmpty());
    }

    private Object argument(Parameter<?> parameter) {
        return parameter.isList()
                ? Stream.generate(() -> value(parameter)).limit(between(0, 3)).toList()
                : value(parameter);
    }

    private Object value(Parameter<?> parameter) {
        Object simplest = parameter.values().get(0);
        if (simplest instanceof Key key) {
            return key(key.kind(), parameter);
        }
        return simplest instanceof SampleText && parameter.makes() ? newName() : oneOf(parameter.values());
    }

    private Key key(Kind kind, Parameter<?> parameter) {
        named = kind;
        Key before = last.get(kind);
        Key drawn = before != null && !parameter.makes() && chance(sameAgain)
                ? before
                : mostlyOf(fitting(kind, parameter), Key.of(kind));
        last.put(kind, drawn);
        if (parameter.makes()) {
            state.arrives(drawn);
        } else if (parameter.use() == Parameter.Use.REMOVES) {
            state.goes(drawn);
        }
        return drawn;
    }

    private List<Key> fitting(Kind kind, Parameter<?> parameter) {
        return parameter.makes() ? state.absent(kind) : state.present(kind);
    }

    private Key mostlyOf(List<Key> fitting, List<Key> all) {
        return oneOf(!fitting.isEmpty() && chance(FITTING) ? fitting : all);
    }

    /** A name for an object of the kind that was named last. */
    private SampleText newName() {
        List<SampleText> free = state.free(named);
        SampleText drawn = oneOf(!free.isEmpty() && chance(FREE_NAME) ? free : List.of(SampleText.values()));
        state.taken(named, drawn);
        return drawn;
    }
}
