package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys as MariaDB told them. */
class SpellingTest {

    private static final UUID GROUP = UUID.fromString("a6d1f025-5c1d-4f83-93c4-bf6cb207e17d");

    static Stream<Arguments> keysInQuotes() {
        return Stream.of(
                arguments(
                        user("01a21985-8bdd-7a00-8399-b9f8f6ef0000"),
                        "\\x01\\xA2\\x19\\x85\\x8B\\xDDz\\x00\\x83\\x99\\xB9\\xF8\\xF6\\xEF"),
                arguments(
                        member("f135e30f-9e77-48a9-9759-314786160085"),
                        "\\xF15\\xE3\\x0F\\x9EwH\\xA9\\x97Y1G\\x86\\x16\\x00\\x85-\\xA6\\xD1\\xF0%\\..."),
                arguments(
                        member("84e7c914-df0b-4d89-90ec-801dc28ba7db"),
                        "\\x84\\xE7\\xC9\\x14\\xDF\\x0BM\\x89\\x90\\xEC\\x80\\x1D\\xC2\\x8B\\xA7\\xDB..."),
                arguments(new GroupName("x".repeat(64)), "x".repeat(64)),
                arguments(new GroupName("x".repeat(65)), "x".repeat(61) + "..."),
                arguments(new GroupName("x" + "é".repeat(31) + "x"), "x" + "é".repeat(31) + "x"),
                arguments(new GroupName("é".repeat(33)), "é".repeat(30) + "..."),
                arguments(new GroupName("\uD83D\uDE80".repeat(64)), "?".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("keysInQuotes")
    void mariadbCutsWhatItTellsOfAKey(Object key, String told) {
        assertThat(Spelling.CUT.of(key)).isEqualTo("'" + told + "'");
    }

    private static Identifier user(String id) {
        return new UserId(UUID.fromString(id));
    }

    private static MembershipId member(String user) {
        return new MembershipId(new UserId(UUID.fromString(user)), new GroupId(GROUP));
    }
}
