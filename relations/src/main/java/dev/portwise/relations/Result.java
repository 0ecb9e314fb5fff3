package dev.portwise.relations;

import java.util.Optional;

/**
 * What came of a rule on a relation.
 *
 * @param note why the finding was accepted, what is not offered, what is asked, or why nothing was checked;
 *     otherwise empty
 */
public record Result(Subject relation, Rule rule, Outcome outcome, String note, Optional<Finding> finding) {

    /** The outcomes of a rule. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The rule is broken, or it asked, and the team has given a reason. */
        ACCEPTED,
        /** The relation does not offer what the rule is about. */
        NOT_OFFERED,
        /** The team has not said what is right; the note tells what happens. */
        ASKED,
        /** Nothing of the relation could be checked; the note tells why. */
        NOT_CHECKED
    }

    /** Whether it fails a test: a finding about correctness that was not accepted, or nothing was checked. */
    public boolean fails() {
        return outcome == Outcome.NOT_CHECKED || (outcome == Outcome.FAILED && rule.kind() == Kind.CORRECTNESS);
    }
}
