package dev.portwise.contract.defect;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of a source file.
 *
 * @param file the name of the file, {@code User.java}
 * @param right what stands there; how its lines are broken does not matter
 * @param wrong what stands there with the defect
 */
record Edit(String file, String right, String wrong) {

    /** @throws IllegalStateException unless {@link #right} stands in the source exactly once */
    String applyTo(String source) {
        Pattern pattern = Pattern.compile(
                Arrays.stream(right.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        Matcher found = pattern.matcher(source);
        long times = found.results().count();
        if (times != 1) {
            throw new IllegalStateException(
                    "'%s' stands %d times in %s, not once; bring the defect up to date".formatted(right, times, file));
        }
        return found.reset().replaceFirst((MatchResult match) -> Matcher.quoteReplacement(wrong));
    }
}
