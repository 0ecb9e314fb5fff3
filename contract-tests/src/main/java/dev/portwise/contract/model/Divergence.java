package dev.portwise.contract.model;

import java.util.regex.Pattern;

/**
 * The first place where an adapter and the reference were observed to differ.
 *
 * @param expected what the reference showed
 * @param found what the adapter showed
 */
record Divergence(Observation expected, Observation found) {

    private static final String CONFLICT = "Conflict";
    private static final Pattern REFUSAL = Pattern.compile(
            "(Conflict$|(NotFound|AlreadyExists|AlreadyMember|GroupHasMembers|UsernameTaken|TagNameTaken|GroupNameTaken): )");

    /** Both failed at the same place, for different reasons. */
    boolean isAboutTheReason() {
        return expected.place().equals(found.place()) && isRefusal(expected) && isRefusal(found);
    }

    /** One of them found that somebody else had changed something. */
    boolean isAboutAConflict() {
        return expected.seen().equals(CONFLICT) || found.seen().equals(CONFLICT);
    }

    /**
     * The reference refused at its end what stood in the way when the unit began, and the adapter did not. That is for
     * the store to say, but a change by somebody else must never be overlooked.
     */
    boolean isAboutWhatHasGoneMeanwhile() {
        return expected.isEnd()
                && isRefusal(expected)
                && !expected.seen().equals(CONFLICT)
                && found.seen().equals(Observation.RETURNED);
    }

    private static boolean isRefusal(Observation observation) {
        return REFUSAL.matcher(observation.seen()).lookingAt();
    }

    @Override
    public String toString() {
        String elsewhere = expected.place().equals(found.place()) ? "" : " at " + found.place();
        return "differs at %s%n  expected: %s%n  found%s: %s"
                .formatted(expected.place(), expected.seen(), elsewhere, found.seen());
    }
}
