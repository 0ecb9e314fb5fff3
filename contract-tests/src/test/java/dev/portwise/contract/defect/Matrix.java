package dev.portwise.contract.defect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
     * Holds the contract against each defect, as many at a time as there are processors.
     *
     * @throws IllegalStateException if a defect no longer fits the sources, before anything is run, or does not compile
     */
    static Matrix of(List<Defect> defects) {
        Sources sources = new Sources(Path.of(".."));
        defects.forEach(sources::with);
        Shortcuts shortcuts = new Shortcuts(sources);
        ClassFiles unchanged = new ClassFiles();
        Queue<Defect> waiting = new ConcurrentLinkedQueue<>(defects);
        Queue<Change> later = new ConcurrentLinkedQueue<>();
        List<Trial> trials = Collections.synchronizedList(new ArrayList<>());
        List<Trial> afterwards = Workers.all(() -> {
            Bench bench = new Bench(sources, shortcuts, unchanged);
            for (Defect next = waiting.poll(); next != null; next = waiting.poll()) {
                Change change = bench.compiled(next);
                bench.warmTrialOf(change).ifPresentOrElse(trials::add, () -> later.add(change));
            }
            // each leaves classes behind that slow down the putting of defects into running ones
            for (Change next = later.poll(); next != null; next = later.poll()) {
                trials.add(bench.freshTrialOf(next));
            }
            return bench.warmTrialOf(bench.compiled(NONE)).orElseThrow();
        });
        trials.sort(Comparator.comparingInt(trial -> defects.indexOf(trial.defect())));
        return new Matrix(trials, afterwards);
    }

    /** The rules that fail for a defect which names them. */
    Set<String> seenToFail() {
        return trials.stream()
                .flatMap(trial -> trial.defect().catchers().stream().filter(trial.catchers()::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that fail whatever the defect is. */
    Set<String> alwaysFailing() {
        Set<String> always = new TreeSet<>(trials.get(0).catchers());
        trials.forEach(trial -> always.retainAll(trial.catchers()));
        return always;
    }
}
