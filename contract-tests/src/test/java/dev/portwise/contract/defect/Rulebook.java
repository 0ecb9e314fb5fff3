package dev.portwise.contract.defect;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules that trials run.
 *
 * @param classes the classes as they are without a defect
 * @param shortcuts what makes long rules short
 * @param verdict runs the rules, and tells of each that failed
 * @param all whether each trial runs all rules, not only those that name its defect
 */
record Rulebook(
        ClassFiles classes,
        Shortcuts shortcuts,
        Class<? extends Function<Set<String>, Map<String, String>>> verdict,
        boolean all) {

    /** The rules that name a defect, and how each failed. All rules, if only some of the defects are tried. */
    static Rulebook asWritten(Sources sources) {
        return new Rulebook(
                new ClassFiles(Map.of()), new Shortcuts(sources, rules -> rules), Verdict.class, !Catalogue.isWanted());
    }

    /** All rules, which go on, and which of their assertions failed. */
    static Rulebook goingOn(Sources sources) {
        return new Rulebook(
                new ClassFiles(new Compiler().classesOf(RulesGoingOn.of(sources.rules()))),
                new Shortcuts(sources, RulesGoingOn::of),
                NotingVerdict.class,
                true);
    }

    /** The ids of the rules to run on a defect; none for all. */
    Set<String> wantedFor(Defect defect) {
        return all ? Set.of() : defect.catchers();
    }
}
