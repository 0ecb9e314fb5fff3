package dev.portwise.relations;

import java.util.List;

/**
 * A rule that a relation breaks.
 *
 * @param relation the name of the relation
 * @param done what was done, a sentence a step
 * @param expected what the rule demands
 * @param found what was found through the application
 * @param inStore what happened in the store, a line for each table; empty if the store was not looked at
 * @param statements what was sent in the last step; empty if it was not counted
 * @param mapping the mapping or annotation at fault; empty if it is not known
 * @param reproducer the steps as Java
 */
public record Finding(
        Rule rule,
        String relation,
        List<String> done,
        String expected,
        String found,
        List<String> inStore,
        List<String> statements,
        String mapping,
        String reproducer) {

    /** The finding as text of at most 25 lines. */
    @Override
    public String toString() {
        return FindingText.of(this);
    }
}
