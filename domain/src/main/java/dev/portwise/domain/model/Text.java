package dev.portwise.domain.model;

import dev.portwise.domain.exception.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The checks and the normalisation that every text value of the domain shares. */
final class Text {

    private Text() {}

    /** Normalises {@code raw} to NFC. Refuses U+0000, lone surrogates and lengths outside the bounds, in code points. */
    static String checked(String what, String raw, int minLength, int maxLength) {
        if (raw == null) {
            throw new InvalidValue(what + " must not be null");
        }
        String text = raw;
        if (any(raw, character -> character == 0 || character > 127)) { // ASCII is normal, and nothing of it is refused
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
        if (any(name, Character::isISOControl)) {
            throw new InvalidValue(what + " must not contain control characters");
        }
        return name;
    }

    /** As {@link #name}, folded to lower case. Folding may lengthen a name, so the folded name is checked again. */
    static String foldedName(String what, String raw, int maxLength) {
        String name = name(what, raw, maxLength);
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.equals(name) ? name : name(what, folded, maxLength);
    }

    /** A loop, because every loaded text is checked. */
    private static boolean any(String text, IntPredicate kind) {
        for (int place = 0; place < text.length(); place++) {
            if (kind.test(text.charAt(place))) {
                return true;
            }
        }
        return false;
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
