package dev.portwise.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The source of a rule around the place that failed: a failure quotes what it did and looked at. The sources stand in the
 * jar of this module.
 *
 * @param body the file from the beginning of the rule
 * @param assertionAt where the assertion begins that failed; -1 if something else failed
 * @param line where the line begins that failed
 */
record RuleSource(String body, int assertionAt, int line) {

    private static final Pattern ASSERTION = Pattern.compile("\\bassertThat(ThrownBy)?\\(");
    private static final Pattern UNIT =
            Pattern.compile("\\b(on\\.(<\\w+>)?(run|ask|read|statementsOf|costOf|given)|Race\\.between|unitOfWork)\\(");
    private static final Pattern REFUSAL =
            Pattern.compile("isInstanceOf(?:Any|Satisfying)?\\(\\s*((?:\\w+\\.class[,\\s]*)+)");
    private static final String WHOLE_UNIT =
            "^(?:\\(\\) -> )?on\\.(?:<\\w+>)?(?:run|ask|read|statementsOf|costOf)\\((.*)\\)$";
    private static final String END_OF_MEMBER = "\n    }\n";
    private static final int LONGEST = 280;

    /** The source at a line of a stack trace; empty if it cannot be found. */
    static Optional<RuleSource> at(StackTraceElement frame) {
        String folder = frame.getClassName().substring(0, frame.getClassName().lastIndexOf('.'));
        String path = "/sources/" + folder.replace('.', '/') + "/" + frame.getFileName();
        try (InputStream file = RuleSource.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(at(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8),
                            frame.getLineNumber(),
                            frame.getMethodName().startsWith("lambda$")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleSource at(String file, int number, boolean inLambda) {
        String[] lines = file.split("\n", -1);
        int begin = Arrays.stream(lines)
                .limit(number - 1L)
                .mapToInt(before -> before.length() + 1)
                .sum();
        int member = Math.max(0, file.lastIndexOf(END_OF_MEMBER, begin));
        String body = file.substring(member);
        int line = begin - member;
        int endOfLine = line + lines[number - 1].length();
        int assertion = -1;
        Matcher found = ASSERTION.matcher(body.substring(0, endOfLine));
        while (found.find()) {
            if (end(body, found.start()) > line && (inLambda || assertion < 0)) {
                assertion = found.start();
            }
        }
        return new RuleSource(body, assertion, line);
    }

    /** The assertion that failed. */
    Optional<String> assertion() {
        return assertionAt < 0
                ? Optional.empty()
                : Optional.of(readable(body.substring(assertionAt, end(body, assertionAt))));
    }

    /** What the assertion looked at. */
    Optional<String> subject() {
        if (assertionAt < 0) {
            return Optional.empty();
        }
        int open = body.indexOf('(', assertionAt) + 1;
        return Optional.of(readable(body.substring(open, end(body, open))));
    }

    /** The exceptions that the assertion demands. */
    Optional<String> refusal() {
        return Optional.of(assertionAt)
                .filter(at -> at >= 0)
                .map(at -> REFUSAL.matcher(body.substring(at, end(body, at))))
                .filter(Matcher::find)
                .map(found -> Arrays.stream(found.group(1).split("[,\\s]+"))
                        .map(name -> name.replace(".class", ""))
                        .collect(Collectors.joining(" or ")));
    }

    /** The last thing that was done before: a unit, or a part of the unit that looks at what it did. */
    Optional<String> action() {
        int failed = assertionAt < 0 ? line : assertionAt;
        if (assertionAt < 0) {
            return Optional.of(done(body.substring(line, end(body, line))));
        }
        if (UNIT.matcher(body.substring(failed, end(body, failed))).find()) {
            return Optional.of(subject().orElse(""));
        }
        Deque<Integer> units = new ArrayDeque<>();
        Matcher unit = UNIT.matcher(body.substring(0, failed));
        while (unit.find()) {
            units.push(unit.start());
        }
        for (int start : units) {
            int end = end(body, start);
            if (end <= failed) {
                return Optional.of(done(body.substring(start, end)));
            }
            int inside = body.indexOf('{', start) + 1;
            if (inside > 0
                    && inside < failed
                    && !done(body.substring(inside, failed)).isEmpty()) {
                return Optional.of(done(body.substring(inside, failed)));
            }
        }
        return Optional.empty();
    }

    /** What was done without what was looked at in between. */
    private static String done(String code) {
        return readable(code.replaceAll("\\bassertThat[^;]*;", "").strip().replaceAll("^return |;$", ""));
    }

    /** Where the expression or statement ends that begins here. */
    private static int end(String code, int start) {
        int depth = 0;
        for (int at = start; at < code.length(); at++) {
            char character = code.charAt(at);
            switch (character) {
                case '"' -> at = endOfText(code, at);
                case '\'' -> at = code.indexOf('\'', code.charAt(at + 1) == '\\' ? at + 3 : at + 1);
                case '/' -> at = endOfComment(code, at);
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                default -> {}
            }
            if (depth < 0 || (depth == 0 && (character == ';' || character == ','))) {
                return at;
            }
        }
        return code.length();
    }

    private static int endOfComment(String code, int start) {
        return code.startsWith("//", start) ? code.indexOf('\n', start) : start;
    }

    private static int endOfText(String code, int start) {
        if (code.startsWith("\"\"\"", start)) {
            return code.indexOf("\"\"\"", start + 3) + 2;
        }
        int at = start + 1;
        while (code.charAt(at) != '"') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Without what every rule repeats, in one line; the middle of a long text is left out. */
    private static String readable(String code) {
        String text = code.strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" \\.(?=\\w)", ".")
                .replaceAll("\\( ", "(")
                .replaceAll("\\bfind\\((?:repositories|others), (\\w+)\\)", "$1")
                .replaceAll("\\b(?:repositories|others)\\.(users|posts|tags|groups)\\(\\)", "$1")
                .replaceAll("\\b(?:repositories|others) -> ", "")
                .replaceAll(WHOLE_UNIT, "$1");
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 2);
    }
}
