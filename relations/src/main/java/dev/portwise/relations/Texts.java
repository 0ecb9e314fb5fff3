package dev.portwise.relations;

import java.util.List;
import java.util.stream.Collectors;

/** Words of findings. */
final class Texts {

    private static final int LONG = 300;

    private Texts() {}

    /** The exception, with its deepest cause. */
    static String of(Throwable thrown) {
        Throwable deepest = deepest(thrown);
        String first = line(thrown);
        return deepest == thrown ? first : first + ", caused by " + line(deepest);
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

    private static String line(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
        return thrown.getClass().getSimpleName() + ": " + shortened(message, LONG);
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
