package dev.portwise.domain.model;

/**
 * The unique name of a group. Upper and lower case differ.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, NFC
 */
public record GroupName(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 80;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, has a length outside the bounds, begins
     *     or ends with white space, or contains a control character or half a surrogate pair
     */
    public GroupName {
        value = Text.name("a group name", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
