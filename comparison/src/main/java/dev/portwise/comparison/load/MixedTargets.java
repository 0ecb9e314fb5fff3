package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of a mix, each operation on targets of its own. */
final class MixedTargets implements Supply {

    private final Iterator<Operation> operations;
    private final Map<Operation, Supply> supplies = new LinkedHashMap<>();
    private final TargetStore store;

    MixedTargets(Mix mix, TargetStore store) {
        this.operations = mix.operations();
        this.store = store;
    }

    @Override
    public List<Task> next(int count) {
        List<Operation> order = Stream.generate(operations::next).limit(count).toList();
        Map<Operation, Deque<Task>> tasks = new LinkedHashMap<>();
        order.stream()
                .collect(Collectors.groupingBy(operation -> operation, LinkedHashMap::new, Collectors.counting()))
                .forEach((operation, times) -> tasks.put(
                        operation,
                        new ArrayDeque<>(supplies.computeIfAbsent(operation, own -> new ManyTargets(own, store))
                                .next(times.intValue()))));
        return order.stream()
                .map(operation ->
                        tasks.getOrDefault(operation, new ArrayDeque<>()).removeFirst())
                .toList();
    }
}
