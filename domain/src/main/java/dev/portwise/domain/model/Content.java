package dev.portwise.domain.model;

/**
 * The text of a post. It may be empty. White space at its ends is kept.
 *
 * @param value 0 to {@value #MAX_LENGTH} code points, NFC
 */
public record Content(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 100_000;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, has a length outside the bounds, or
     *     contains U+0000 or half a surrogate pair
     */
    public Content {
        value = Text.checked("a content", value, 0, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
