package dev.portwise.contract;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** A failure in one paragraph: what was expected and what was found. */
final class FailureMessage {

    private static final String RULES = FailureMessage.class.getPackageName() + ".rules.";

    /** Assertions about exceptions quote whole stack traces, which are left out. */
    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s*(at \\S+\\(.*\\)|\\.\\.\\. \\d+ more|(\\.{3})?\\(.* lines? .*\\))\\s*$");

    /** Assertions about many rounds quote them all. The ends tell what was expected and found. */
    private static final int LONGEST_END = 400;

    private FailureMessage() {}

    static String of(Throwable thrown) {
        String text = TRACE.matcher(Objects.requireNonNullElse(thrown.getMessage(), ""))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        String said = thrown instanceof AssertionError && !text.isEmpty() ? text : unexpected(thrown, text);
        return shortened(said) + place(thrown);
    }

    /** The two ends of a long text. */
    static String shortened(String said) {
        int length = said.length();
        return length <= 2 * LONGEST_END
                ? said
                : said.substring(0, LONGEST_END) + " … " + said.substring(length - LONGEST_END);
    }

    private static String unexpected(Throwable thrown, String text) {
        String name = thrown.getClass().getSimpleName();
        return "expected no exception, found " + (text.isEmpty() ? name : name + ": " + text);
    }

    /** The line of the rule in its source. */
    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(RULES))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
