package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.tag;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Tag;
import java.util.List;
import java.util.stream.IntStream;

/** One thing for each round of a race. */
final class EachRound {

    private EachRound() {}

    static List<Group> groups() {
        return IntStream.range(0, Race.ROUNDS)
                .mapToObj(round -> group("group-" + round))
                .toList();
    }

    static List<Tag> tags(String prefix) {
        return IntStream.range(0, Race.ROUNDS)
                .mapToObj(round -> tag(prefix + round))
                .toList();
    }
}
