package dev.portwise.contract.defect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Which rules fail for which defect.
 *
 * @param afterwards what failed without a defect, when all were through
 */
record Matrix(List<Trial> trials, List<Trial> afterwards) {

    private static final Defect NONE = Defect.named("none", "Nothing is wrong.");

    /**
     * Runs the rules on each defect, as many at a time as there are processors.
     *
     * @throws IllegalStateException if a defect no longer fits the sources, before anything is run, or does not compile
     */
    static Matrix of(List<Defect> defects, Sources sources, Rulebook rules) {
        defects.forEach(sources::with);
        Queue<Change> waiting = new ConcurrentLinkedQueue<>(compiled(defects, sources));
        Queue<Change> later = new ConcurrentLinkedQueue<>();
        List<Trial> trials = Collections.synchronizedList(new ArrayList<>());
        List<Trial> afterwards = Workers.all(() -> {
            Bench bench = new Bench(rules);
            for (Change next = waiting.poll(); next != null; next = waiting.poll()) {
                Change change = next;
                bench.warmTrialOf(change).ifPresentOrElse(trials::add, () -> later.add(change));
            }
            // each leaves classes behind that slow down the putting of defects into running ones
            for (Change next = later.poll(); next != null; next = later.poll()) {
                trials.add(bench.freshTrialOf(next));
            }
            return bench.warmTrialOf(new Change(NONE, Map.of())).orElseThrow();
        });
        trials.sort(Comparator.comparingInt(trial -> defects.indexOf(trial.defect())));
        return new Matrix(trials, afterwards);
    }

    private static List<Change> compiled(List<Defect> defects, Sources sources) {
        Queue<Defect> waiting = new ConcurrentLinkedQueue<>(defects);
        Queue<String> broken = new ConcurrentLinkedQueue<>();
        List<Change> changes = Workers.all(() -> {
                    Compiler compiler = new Compiler();
                    List<Change> some = new ArrayList<>();
                    for (Defect next = waiting.poll(); next != null; next = waiting.poll()) {
                        try {
                            some.add(new Change(next, compiler.classesOf(sources.with(next))));
                        } catch (IllegalStateException refused) {
                            broken.add(next + ": " + refused.getMessage());
                        }
                    }
                    return some;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("defects that do not compile:\n" + String.join("\n", broken));
        }
        return changes;
    }

    /** The rules that fail for a defect which names them. */
    Set<String> seenToFail() {
        return trials.stream()
                .flatMap(trial -> trial.defect().catchers().stream().filter(trial.catchers()::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
