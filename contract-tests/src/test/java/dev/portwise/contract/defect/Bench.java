package dev.portwise.contract.defect;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one worker tries defects with, one after another. */
final class Bench {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Rulebook rules;
    private final WarmClasses warm;

    Bench(Rulebook rules) {
        this.rules = rules;
        this.warm = new WarmClasses(rules.classes());
    }

    /**
     * Runs the rules on the reference adapter with a defect.
     *
     * @return empty if the JVM cannot put the defect into running classes
     */
    Optional<Trial> warmTrialOf(Change change) {
        Map<String, byte[]> shorter = rules.shortcuts().forTrialOf(change.defect());
        return warm.canRedefine(change.classes()) && warm.become(both(change.classes(), shorter))
                ? Optional.of(trial(change.defect(), warm.loader()))
                : Optional.empty();
    }

    /** The same with classes that are loaded anew, together with all that stands on them. */
    Trial freshTrialOf(Change change) {
        Map<String, byte[]> changed = change.classes();
        Map<String, byte[]> shorter = rules.shortcuts().forTrialOf(change.defect());
        if (!warm.become(shorter)) {
            throw new IllegalStateException("shortcuts may change what methods do, and nothing else");
        }
        return trial(
                change.defect(),
                Layers.above(changed.keySet())
                        .map(layers -> warm.loader().upper(layers, changed))
                        .orElseGet(() -> ProductClassLoader.whole(rules.classes(), both(changed, shorter))));
    }

    private Trial trial(Defect defect, ClassLoader loader) {
        return new Trial(
                defect,
                assertTimeoutPreemptively(
                        LIMIT,
                        () -> Verdict.in(loader, rules.verdict(), rules.wantedFor(defect)),
                        () -> "the contract never ends with the defect " + defect));
    }

    private static Map<String, byte[]> both(Map<String, byte[]> changed, Map<String, byte[]> shorter) {
        Map<String, byte[]> both = new HashMap<>(shorter);
        both.putAll(changed);
        return both;
    }
}
