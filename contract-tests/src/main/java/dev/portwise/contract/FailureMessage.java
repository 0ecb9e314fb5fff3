package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A failure in one paragraph: what was promised, what was done and what came. */
final class FailureMessage {

    private static final String RULES = FailureMessage.class.getPackageName() + ".rules.";

    /** Assertions about exceptions quote whole stack traces, which are left out. */
    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s*(at \\S+\\(.*\\)|\\.\\.\\. \\d+ more|(\\.{3})?\\(.* lines? .*\\))\\s*$");

    /** Assertions about many rounds quote them all. The ends tell what was expected and found. */
    private static final int LONGEST_END = 240;

    private static final String DESCRIBED = "(?:\\[(?<as>.*?)\\] )?";
    private static final Pattern NOT_THROWN = Pattern.compile(DESCRIBED + "Expecting code to raise a throwable\\.");
    private static final Pattern OTHER_THROWN =
            Pattern.compile(DESCRIBED + "Expecting actual throwable to be an instance of: .* but was: (?<found>.*)");
    private static final Pattern UNEQUAL = Pattern.compile(DESCRIBED + "expected: (?<right>.*) but was: (?<found>.*)");
    private static final Pattern FALSE =
            Pattern.compile(DESCRIBED + "Expecting value to be (?:true|false) but was (?<found>true|false)");
    private static final Pattern OTHER_SIZE =
            Pattern.compile(DESCRIBED + "Expected size: (?<right>\\d+) but was: (?<found>\\d+) in: (?<in>.*)");
    private static final Pattern GREATER_SIZE = Pattern.compile(DESCRIBED
            + "Expecting size of: (?<in>.*) to be less than or equal to (?<right>\\d+) but was (?<found>\\d+)");
    private static final Pattern SOME_UNLIKE =
            Pattern.compile(DESCRIBED + "Expecting all elements of: .*? but these elements did not: (?<found>.*)");

    private FailureMessage() {}

    /** The failure of a rule. */
    static String of(Method rule, Throwable thrown, StatementLog log) {
        Optional<StackTraceElement> frame = frame(thrown);
        Optional<RuleSource> source = frame.flatMap(RuleSource::at);
        String done = source.flatMap(RuleSource::action)
                .map(action -> "; done: " + action)
                .orElse("");
        boolean asserted = thrown instanceof AssertionError;
        String came = asserted ? came(flat(thrown), source, log) : unexpected(thrown);
        return "%s promised: %s%s; came: %s%s%s"
                .formatted(
                        rule.getAnnotation(Rule.class).id(),
                        RuleNames.sentence(rule.getName()),
                        done,
                        shortened(came),
                        asserted && log.isDeaf()
                                ? "; the observer has heard nothing since the store was opened, see KIT-01"
                                : "",
                        frame.map(FailureMessage::place).orElse(""));
    }

    /** Why a rule did not run. */
    static String of(Throwable thrown) {
        return thrown instanceof AssertionError && !flat(thrown).isEmpty()
                ? shortened(flat(thrown))
                : unexpected(thrown);
    }

    /** The two ends of a long text. */
    static String shortened(String said) {
        int length = said.length();
        return length <= 2 * LONGEST_END
                ? said
                : said.substring(0, LONGEST_END) + " … " + said.substring(length - LONGEST_END);
    }

    private static String came(String said, Optional<RuleSource> source, StatementLog log) {
        String subject = source.flatMap(RuleSource::subject).orElse("it");
        Matcher matcher = NOT_THROWN.matcher(said);
        if (matcher.matches()) {
            return as(matcher) + "no failure, instead of "
                    + source.flatMap(RuleSource::refusal).orElse("a refusal");
        }
        matcher = OTHER_THROWN.matcher(said);
        if (matcher.matches()) {
            String found = matcher.group("found");
            return as(matcher) + withoutPackage(found) + causeOf(found, log) + ", instead of "
                    + source.flatMap(RuleSource::refusal).orElse("another failure");
        }
        matcher = UNEQUAL.matcher(said);
        if (matcher.matches()) {
            String found = matcher.group("found");
            String right = matcher.group("right");
            return as(matcher)
                    + subject
                    + ListDifference.between(found, right)
                            .map(ListDifference::toString)
                            .orElseGet(() -> " was %s, not %s".formatted(value(found), value(right)));
        }
        matcher = FALSE.matcher(said);
        if (matcher.matches()) {
            return matcher.group("as") == null
                    ? subject + " was " + matcher.group("found")
                    : "not so: " + matcher.group("as");
        }
        matcher = OTHER_SIZE.matcher(said);
        if (matcher.matches()) {
            return size(matcher, subject, "not ", log.action());
        }
        matcher = GREATER_SIZE.matcher(said);
        if (matcher.matches()) {
            return size(matcher, subject, "at most ", log.action());
        }
        String checked = source.flatMap(RuleSource::assertion)
                .map(text -> ", checked by " + text)
                .orElse("");
        matcher = SOME_UNLIKE.matcher(said);
        return matcher.matches()
                ? as(matcher) + cut(matcher.group("found")) + checked
                : (said.isEmpty() ? "an assertion that says nothing" : shortened(said)) + checked;
    }

    /** A number of statements is explained by the statements. */
    private static String size(Matcher matcher, String subject, String relation, List<Statement> sent) {
        String found = matcher.group("found");
        String right = matcher.group("right");
        if (!matcher.group("in").startsWith("[Statement[")) {
            return "%s%s had the size %s, %s%s: %s"
                    .formatted(as(matcher), subject, found, relation, right, cut(matcher.group("in")));
        }
        int promised = Math.max(0, sent.size() - Integer.parseInt(found) + Integer.parseInt(right));
        return "%s%s statements, %s%s: %s"
                .formatted(as(matcher), found, relation, right, SentStatements.inline(sent, promised));
    }

    private static String as(Matcher matcher) {
        return matcher.group("as") == null ? "" : matcher.group("as") + ": ";
    }

    /** {@code 1L} as 1. */
    private static String value(String text) {
        return text.replaceAll("\\b(\\d+)L\\b", "$1");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_END ? text : text.substring(0, LONGEST_END) + "…";
    }

    private static String withoutPackage(String text) {
        return text.replaceFirst("^\"?(?:[a-z]\\w*\\.)+", "").replaceFirst("\"$", "");
    }

    private static String flat(Throwable thrown) {
        return TRACE.matcher(Objects.requireNonNullElse(thrown.getMessage(), ""))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll("org\\.assertj\\.core\\.error\\.\\w+: |\\(1 failure\\) -- failure 1 -- ?", "")
                .strip();
    }

    private static String unexpected(Throwable thrown) {
        return "a failure, instead of none: " + withCause(thrown);
    }

    /** {@code Retryable: … caused by SQLException: …}; a programming mistake also with the place where it was made. */
    static String withCause(Throwable thrown) {
        return named(thrown) + cause(thrown);
    }

    /** The cause of what a unit threw, if this is what an assertion quotes. */
    private static String causeOf(String found, StatementLog log) {
        return log.failure()
                .filter(failure -> failure.getMessage() != null && found.contains(flat(failure)))
                .map(FailureMessage::cause)
                .orElse("");
    }

    private static String cause(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String place = root.getClass().getPackageName().equals("java.lang")
                ? Arrays.stream(root.getStackTrace())
                        .filter(frame -> !frame.getClassName().startsWith("java."))
                        .filter(frame -> frame.getFileName() != null)
                        .findFirst()
                        .map(frame -> " at" + place(frame))
                        .orElse("")
                : "";
        return (root == thrown ? "" : ", caused by " + cut(named(root))) + place;
    }

    private static String named(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String text = flat(thrown);
        return text.isEmpty() ? name : name + ": " + text;
    }

    /** The line of the rule in its source, or of what it calls. */
    private static Optional<StackTraceElement> frame(Throwable thrown) {
        List<StackTraceElement> frames = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(RULES) && frame.getFileName() != null)
                .toList();
        return frames.stream()
                .filter(frame -> String.valueOf(frame.getFileName()).endsWith("Rules.java"))
                .findFirst()
                .or(() -> frames.stream().findFirst());
    }

    private static String place(StackTraceElement frame) {
        return String.format(Locale.ROOT, " (%s:%d)", frame.getFileName(), frame.getLineNumber());
    }
}
