package dev.portwise.contract.defect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which rules fail for which defect. */
record Matrix(List<Trial> trials) {

    /**
     * Runs the whole contract once for each defect.
     *
     * @throws IllegalStateException before anything is run, if a defect no longer fits the sources
     */
    static Matrix of(List<Defect> defects) {
        Sources sources = new Sources(Path.of(".."));
        defects.forEach(sources::with);
        Shortcuts shortcuts = new Shortcuts(sources);
        ClassFiles unchanged = new ClassFiles();
        return new Matrix(defects.parallelStream()
                .map(defect -> new Trial(
                        defect,
                        Verdict.on(unchanged, Compilation.of(sources.with(defect)), shortcuts.forTrialOf(defect))))
                .toList());
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
