package dev.portwise.contract.defect;

import dev.portwise.contract.ContractRule;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rules run on the reference adapter with a defect.
 *
 * @param failures the rules that failed, each with what was expected and found
 */
record Trial(Defect defect, Map<String, String> failures) {

    /** The rules that failed. */
    Set<String> catchers() {
        return failures.keySet();
    }

    /** What a rule has to do with the defect. */
    Mark mark(ContractRule rule) {
        if (!failures.containsKey(rule.id())) {
            return Mark.PASSED;
        }
        return defect.catchers().contains(rule.id()) ? Mark.NAMED : Mark.CAUGHT;
    }

    /** How a rule can end on a defect. */
    enum Mark {
        PASSED,
        /** Failed, although the defect is not what it is about. */
        CAUGHT,
        /** Failed, and names the defect. */
        NAMED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
