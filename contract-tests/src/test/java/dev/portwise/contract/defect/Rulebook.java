package dev.portwise.contract.defect;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The rules that trials run.
 *
 * @param classes the classes as they are without a defect
 * @param shortcuts what makes long rules short
 * @param verdict runs the rules, and tells of each that failed
 */
record Rulebook(ClassFiles classes, Shortcuts shortcuts, Class<? extends Supplier<Map<String, String>>> verdict) {

    /** The rules, and how each failed. */
    static Rulebook asWritten(Sources sources) {
        return new Rulebook(new ClassFiles(Map.of()), new Shortcuts(sources, rules -> rules), Verdict.class);
    }

    /** Rules that go on, and which of their assertions failed. */
    static Rulebook goingOn(Sources sources) {
        return new Rulebook(
                new ClassFiles(new Compiler().classesOf(RulesGoingOn.of(sources.rules()))),
                new Shortcuts(sources, RulesGoingOn::of),
                NotingVerdict.class);
    }
}
