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
 * Something in which a copy is not as its original.
 *
 * @param id of what differs, of memberships that of their user; absent where numbers differ
 * @param what is different: {@code title}; {@value #ALL} if one of the two is not there at all
 * @param source how the source has it, of long texts an excerpt; absent if it does not
 * @param target how the target has it
 */
public record Difference(
        Kind kind, Optional<Identifier> id, String what, Optional<String> source, Optional<String> target) {

    /** What differs when one store has something and the other does not. */
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

    /** In what two states of one id differ; empty if in nothing. */
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
