package dev.portwise.contract.defect;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one worker tries defects with, one after another. */
final class Bench {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Sources sources;
    private final Shortcuts shortcuts;
    private final ClassFiles unchanged = new ClassFiles();
    private final Compiler compiler = new Compiler();
    private final WarmWorld warm = new WarmWorld(unchanged);

    Bench(Sources sources, Shortcuts shortcuts) {
        this.sources = sources;
        this.shortcuts = shortcuts;
    }

    /**
     * Holds the contract against the reference adapter with a defect.
     *
     * @return empty if the JVM cannot put the defect into running classes
     * @throws IllegalStateException if the defect does not fit the sources or does not compile
     */
    Optional<Trial> warmTrialOf(Defect defect) {
        Map<String, byte[]> changed = compiled(defect);
        return warm.canRedefine(changed) && warm.become(both(changed, shortcuts.forTrialOf(defect)))
                ? Optional.of(trial(defect, warm.world()))
                : Optional.empty();
    }

    /** The same with classes that are loaded anew, together with all that stands on them. */
    Trial freshTrialOf(Defect defect) {
        Map<String, byte[]> changed = compiled(defect);
        Map<String, byte[]> shorter = shortcuts.forTrialOf(defect);
        if (!warm.become(shorter)) {
            throw new IllegalStateException("shortcuts may change what methods do, and nothing else");
        }
        return trial(
                defect,
                Layers.above(changed.keySet())
                        .map(layers -> warm.world().upper(layers, changed))
                        .orElseGet(() -> World.whole(unchanged, both(changed, shorter))));
    }

    private static Trial trial(Defect defect, ClassLoader world) {
        return new Trial(
                defect,
                assertTimeoutPreemptively(
                        LIMIT, () -> Verdict.in(world), () -> "the contract never ends with the defect " + defect));
    }

    private Map<String, byte[]> compiled(Defect defect) {
        try {
            return compiler.classesOf(sources.with(defect));
        } catch (IllegalStateException broken) {
            throw new IllegalStateException(
                    "the defect " + defect + " does not compile: " + broken.getMessage(), broken);
        }
    }

    private static Map<String, byte[]> both(Map<String, byte[]> changed, Map<String, byte[]> shorter) {
        Map<String, byte[]> both = new HashMap<>(shorter);
        both.putAll(changed);
        return both;
    }
}
