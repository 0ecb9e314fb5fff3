package dev.portwise.domain.model;

import dev.portwise.domain.exception.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;

/** The checks and the normalisation that every text value of the domain shares. */
final class Text {

    private Text() {}

    /** Normalises {@code raw} to NFC. Refuses U+0000, lone surrogates and lengths outside the bounds, in code points. */
    static String checked(String what, String raw, int minLength, int maxLength) {
        if (raw == null) {
            throw new InvalidValue(what + " must not be null");
        }
        String text = raw;
        if (!isAscii(raw)) {
            text = Normalizer.normalize(raw, Normalizer.Form.NFC);
            text.codePoints().forEach(codePoint -> refuseUnstorable(what, codePoint));
        }
        int length = text.codePointCount(0, text.length());
        if (length < minLength || length > maxLength) {
            throw new InvalidValue("%s must have %d to %,d characters (code points), but has %,d"
                    .formatted(what, minLength, maxLength, length));
        }
        return text;
    }

    /** As {@link #checked}. Also refuses white space at either end, and control characters. */
    static String name(String what, String raw, int maxLength) {
        String name = checked(what, raw, 1, maxLength);
        if (!name.strip().equals(name)) {
            throw new InvalidValue(what + " must not begin or end with white space");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(what + " must not contain control characters");
        }
        return name;
    }

    /** As {@link #name}, folded to lower case. Folding may lengthen a name, so the folded name is checked again. */
    static String foldedName(String what, String raw, int maxLength) {
        return name(what, name(what, raw, maxLength).toLowerCase(Locale.ROOT), maxLength);
    }

    /** Whether there is nothing to normalise and nothing to refuse: ASCII without U+0000. Every loaded text is checked. */
    private static boolean isAscii(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == 0 || character > 127) {
                return false;
            }
        }
        return true;
    }

    private static void refuseUnstorable(String what, int codePoint) {
        if (codePoint == 0) {
            throw new InvalidValue(what + " must not contain U+0000");
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new InvalidValue(what + " must not contain half a surrogate pair");
        }
    }
}
