package dev.portwise.contract.defect;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The long rules made short for the many trials: growth that ends at a hundred shows as well, and races are run in
 * full only for the defects that they name.
 */
final class Shortcuts {

    private static final Defect LESS_GROWTH = Defect.named(
                    "less-growth", "Nothing grows beyond a hundred, and no list beyond what fills a page.")
            .in("GrowthRules.java", "List.of(1, 10, 100, 1_000, 10_000);", "List.of(1, 10, 100);");

    private static final Defect FEWER_ROUNDS = Defect.named("fewer-rounds", "A race has ten rounds.")
            .in("Race.java", "ROUNDS = 100;", "ROUNDS = 10;")
            // compiled anew, for it has the constant inside
            .in("RaceRules.java", "public abstract class RaceRules {", "public abstract class RaceRules {");

    private final Map<String, byte[]> growth;
    private final Map<String, byte[]> races;

    Shortcuts(Sources sources) {
        Map<Path, String> shorter = sources.with(LESS_GROWTH);
        shorter.replaceAll((file, source) -> source.replace("10_00", "1_10").replace("number < 1_000", "number < 100"));
        growth = Compilation.of(shorter);
        races = Compilation.of(sources.with(FEWER_ROUNDS));
    }

    /** The classes to put in place of the rules' own. */
    Map<String, byte[]> forTrialOf(Defect defect) {
        Map<String, byte[]> classes = new TreeMap<>(growth);
        if (defect.catchers().stream().noneMatch(rule -> rule.startsWith("RACE-"))) {
            classes.putAll(races);
        }
        return classes;
    }
}
