package dev.portwise.application.copy;

import dev.portwise.domain.model.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A difference between a copy and its original.
 *
 * @param id of the aggregate, for memberships of their user; absent where counts differ
 * @param what the property that differs: {@code title}; {@value #ALL} if one of the two does not exist
 * @param source its value in the source, an excerpt of a long text; absent if it has none
 * @param target its value in the target
 */
public record Difference(
        Kind kind, Optional<Identifier> id, String what, Optional<String> source, Optional<String> target) {

    /** The property that differs when an aggregate is in one store alone. */
    public static final String ALL = "all";

    static Difference ofCounts(Kind kind, long source, long target) {
        return new Difference(
                kind,
                Optional.empty(),
                "count",
                Optional.of(String.valueOf(source)),
                Optional.of(String.valueOf(target)));
    }

    static Difference onlyInSource(Kind kind, State state) {
        return new Difference(kind, Optional.of(state.id()), ALL, Optional.of("there"), Optional.empty());
    }

    static Difference onlyInTarget(Kind kind, State state) {
        return new Difference(kind, Optional.of(state.id()), ALL, Optional.empty(), Optional.of("there"));
    }

    /** The differences of two states with one id; empty if they are equal. */
    static List<Difference> between(Kind kind, State source, State target) {
        if (source.equals(target)) {
            return List.of();
        }
        Map<String, String> original = source.facts();
        Map<String, String> copy = target.facts();
        return Stream.concat(original.keySet().stream(), copy.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(what -> !Objects.equals(original.get(what), copy.get(what)))
                .map(what -> of(kind, source.id(), what, original, copy))
                .toList();
    }

    private static Difference of(
            Kind kind, Identifier id, String what, Map<String, String> original, Map<String, String> copy) {
        Optional<String> source = Optional.ofNullable(original.get(what));
        Optional<String> target = Optional.ofNullable(copy.get(what));
        int from = Excerpt.start(source.orElse(""), target.orElse(""));
        return new Difference(
                kind,
                Optional.of(id),
                what,
                source.map(text -> Excerpt.of(text, from)),
                target.map(text -> Excerpt.of(text, from)));
    }
}
