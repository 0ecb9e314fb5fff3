package dev.portwise.domain.model;

/**
 * The unique name of a user, folded to lower case.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, NFC, lower case
 */
public record Username(String value) {

    /** The most characters, counted in code points. */
    public static final int MAX_LENGTH = 50;

    /**
     * @throws dev.portwise.domain.exception.InvalidValue if the text is null, has a length outside the bounds, begins
     *     or ends with white space, or contains a control character or half a surrogate pair
     */
    public Username {
        value = Text.foldedName("a user name", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
