package dev.portwise.domain.model;

/**
 * The title of a post. White space at its ends is kept.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, NFC
 */
public record Title(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 200;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, has a length outside the bounds, or
     *     contains U+0000 or half a surrogate pair
     */
    public Title {
        value = Text.checked("a title", value, 1, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
