package dev.portwise.relations;

/** Thrown by a check if the rule is broken. */
final class Violation extends RuntimeException {

    private final String expected;
    private final String found;

    Violation(String expected, String found) {
        super("expected: " + expected + "; found: " + found);
        this.expected = expected;
        this.found = found;
    }

    Violation(String expected, Throwable thrown) {
        super("expected: " + expected, thrown);
        this.expected = expected;
        this.found = Texts.of(thrown);
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}
