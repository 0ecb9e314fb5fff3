package dev.portwise.domain.model;

/**
 * The name of a group: unique, upper and lower case are different.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, NFC
 */
public record GroupName(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 80;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, outside the bounds, or holds U+0000 or
     *     half a surrogate pair, begins or ends with white space, or holds a control character
     */
    public GroupName {
        value = Text.name("a group name", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
