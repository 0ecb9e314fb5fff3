package dev.portwise.contract.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first observation in which an adapter and the reference differ.
 *
 * @param expected the reference's
 * @param found the adapter's
 */
record Divergence(Observation expected, Observation found) {

    private static final String CONFLICT = "Conflict";
    private static final Pattern REFUSAL = Pattern.compile(
            "(Conflict$|(NotFound|AlreadyExists|AlreadyMember|GroupHasMembers|UsernameTaken|TagNameTaken|GroupNameTaken): )");

    /** The first difference between two lists of observations. */
    static Optional<Divergence> between(List<Observation> expected, List<Observation> found) {
        Observation nothing = new Observation("nothing more", "");
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            Observation wanted = i < expected.size() ? expected.get(i) : nothing;
            Observation seen = i < found.size() ? found.get(i) : nothing;
            if (!wanted.equals(seen)) {
                return Optional.of(new Divergence(wanted, seen));
            }
        }
        return Optional.empty();
    }

    /** Whether both refused the same step for different reasons. */
    boolean isAboutTheReason() {
        return expected.place().equals(found.place()) && isRefusal(expected) && isRefusal(found);
    }

    /** Whether one of them reports a change by somebody else. */
    boolean isAboutAConflict() {
        return expected.seen().equals(CONFLICT) || found.seen().equals(CONFLICT);
    }

    /**
     * Whether the reference refused the unit at its end, not for a conflict, and the adapter did not. The obstacle was
     * there when the unit began and may have gone since; stores differ in whether they still see it.
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
