package dev.portwise.domain.model;

/**
 * The name of a tag: unique, in lower case.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, NFC, lower case
 */
public record TagName(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 50;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, outside the bounds, or holds U+0000 or
     *     half a surrogate pair, begins or ends with white space, or holds a control character
     */
    public TagName {
        value = Text.foldedName("a tag name", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
