package dev.portwise.relations;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of findings. */
final class Texts {

    private static final int LONG = 300;

    /** Enough of an exception whose cause tells more. */
    private static final int SHORT = 60;

    private static final Pattern THROWN = Pattern.compile("\\w+(Exception|Error): ");

    private Texts() {}

    /** The exception, with its deepest cause. */
    static String of(Throwable thrown) {
        Throwable deepest = deepest(thrown);
        return deepest == thrown ? line(thrown, LONG) : line(thrown, SHORT) + ", caused by " + line(deepest, LONG);
    }

    /** Whether this is the text of an exception, as {@link #of} writes it. */
    static boolean isThrown(String text) {
        return THROWN.matcher(text).lookingAt();
    }

    /** Why something was refused: the first line of the deepest cause, mostly the database's own words. */
    static String reason(Throwable refused) {
        return String.valueOf(deepest(refused).getMessage()).lines().findFirst().orElse("");
    }

    private static Throwable deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String line(Throwable thrown, int length) {
        String message = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
        return thrown.getClass().getSimpleName() + ": " + shortened(message, length);
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** The number of things: {@code 1 Pet}, {@code 2 Pets}. */
    static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The things in a row; a long row is cut. */
    static String list(List<?> things) {
        int shown = 10;
        return things.stream().limit(shown).map(String::valueOf).collect(Collectors.joining(", ", "[", ""))
                + (things.size() > shown ? ", … " + things.size() + " in all]" : "]");
    }
}
