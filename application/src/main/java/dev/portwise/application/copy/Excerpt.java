package dev.portwise.application.copy;

/** A part of a text that fits on a line and begins a little before the first difference. */
final class Excerpt {

    private static final int LENGTH = 60;
    private static final int BEFORE = 20;
    private static final String MORE = "…";

    private Excerpt() {}

    /** Where excerpts of two texts begin, so that they show the first difference. */
    static int start(String one, String other) {
        int first = 0;
        while (first < Math.min(one.length(), other.length()) && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first < LENGTH - BEFORE ? 0 : first - BEFORE;
    }

    static String of(String text, int start) {
        int from = Math.min(boundary(text, start), text.length());
        int to = Math.min(boundary(text, from + LENGTH), text.length());
        return (from > 0 ? MORE : "") + text.substring(from, to) + (to < text.length() ? MORE : "");
    }

    /** Never between the halves of a surrogate pair. */
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
