package dev.portwise.cli.console;

/** Shows a text on one line, whatever it holds. */
public final class OneLine {

    private OneLine() {}

    /** With control characters as {@code \n} and {@code \}{@code u0009}. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (Character.isISOControl(codePoint)) {
                shown.append(codePoint == '\n' ? "\\n" : "\\u%04x".formatted(codePoint));
            } else {
                shown.appendCodePoint(codePoint);
            }
        });
        return shown.toString();
    }
}
