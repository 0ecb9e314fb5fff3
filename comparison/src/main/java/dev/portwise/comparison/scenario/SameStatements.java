package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who sent the same in a step.
 *
 * @param names {@code jpa@h2, jpa@postgresql}
 * @param played as one of them played it
 */
public record SameStatements(String names, Played played) {

    /** One for each way in which the step was played; the two lists go together. */
    public static List<SameStatements> of(List<String> names, List<Played> played) {
        Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            alike.computeIfAbsent(sent(played.get(at)), same -> new ArrayList<>())
                    .add(at);
        }
        return alike.values().stream()
                .map(places -> new SameStatements(
                        String.join(", ", places.stream().map(names::get).toList()), played.get(places.get(0))))
                .toList();
    }

    private static List<Object> sent(Played played) {
        return List.of(
                played.laps().stream()
                        .map(lap ->
                                lap.statements().stream().map(Statement::text).toList())
                        .toList(),
                played.observation());
    }
}
