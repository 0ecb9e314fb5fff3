package dev.portwise.adapter.relational;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How databases spell a key in their messages, with what they put around it. */
enum Spelling {
    /** PostgreSQL: as it is; it lists the two halves of a key. */
    LISTED {
        @Override
        String of(Object key) {
            return "=(" + (key instanceof MembershipId id ? id.user() + ", " + id.group() : key) + ")";
        }
    },

    /** H2: as a literal, with {@code \00e1} for á and {@code \+01f600} for an emoji. */
    LITERAL {
        @Override
        String of(Object key) {
            if (key instanceof MembershipId id) {
                return of(id.user()) + ", UUID " + of(id.group());
            }
            String text = key.toString().replace("'", "''");
            boolean isPlain = text.chars().allMatch(Spelling::isPrintable);
            return "'" + spelled(isPlain ? text : text.replace("\\", "\\\\"), Spelling::escaped) + "'";
        }
    },

    /**
     * MariaDB: in quotes, a question mark for what UTF-8 spells in four bytes; bytes as {@code \xE1}, without the zeros
     * at the end. What takes more than 64 bytes is cut, three dots included, so it may stand for several keys.
     */
    CUT {
        @Override
        String of(Object key) {
            return "'" + cut(whole(key)) + "'";
        }

        private static String whole(Object key) {
            if (key instanceof MembershipId id) {
                return bytes(id.user()) + "-" + bytes(id.group());
            }
            return key instanceof Identifier id ? bytes(id) : inThreeBytes(key.toString());
        }
    };

    private static final int ROOM = 64;
    private static final String MORE = "...";

    abstract String of(Object key);

    /** A byte is the character of that number here; of nothing but zeros one is told. */
    private static String bytes(Identifier id) {
        byte[] bytes = (byte[]) UuidForm.BINARY.parameter(id.value());
        String told = new String(bytes, ISO_8859_1).replaceFirst("(?s)(?<=.)\\x00+\\z", "");
        return spelled(told, "\\x%02X"::formatted);
    }

    private static String inThreeBytes(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isBmpCodePoint(character) ? Character.toString(character) : "?")
                .collect(Collectors.joining());
    }

    /** At the end of a character. */
    private static String cut(String told) {
        if (told.getBytes(UTF_8).length <= ROOM) {
            return told;
        }
        StringBuilder beginning = new StringBuilder(told);
        while (beginning.toString().getBytes(UTF_8).length > ROOM - MORE.length()) {
            beginning.setLength(beginning.length() - 1);
        }
        return beginning + MORE;
    }

    private static String spelled(String text, IntFunction<String> unusual) {
        return text.codePoints()
                .mapToObj(
                        character -> isPrintable(character) ? Character.toString(character) : unusual.apply(character))
                .collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return (Character.isBmpCodePoint(character) ? "\\%04x" : "\\+%06x").formatted(character);
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character < 0x7f;
    }
}
