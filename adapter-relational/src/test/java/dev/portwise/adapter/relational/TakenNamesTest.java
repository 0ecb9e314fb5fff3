package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several new tags the one that is taken is named, as the databases tell it; the store is not asked. */
class TakenNamesTest {

    static Stream<Arguments> refusals() {
        String postgresql =
                "duplicate key value violates unique constraint \"uq_tags_name\"\n  Detail: Key (name)=(%s)";
        String h2 =
                "Unique index violation: \"PUBLIC.UQ_TAGS_NAME_INDEX_3 ON PUBLIC.TAGS(NAME) VALUES ( /* 1 */ %s )\"";
        String mariadb = "(conn=5) Duplicate entry '%s' for key 'uq_tags_name'\nQuery is: insert, parameters ['other']";
        return Stream.of(
                arguments("ab", "name", postgresql.formatted("ab")),
                arguments("pk_users", "uq_tags_name", postgresql.formatted("pk_users")),
                arguments("it's", "it", h2.formatted("'it''s'")),
                arguments("\u00e1\\", "x", h2.formatted("U&'\\00e1\\\\'")),
                arguments("ab", "uq_tags_name", mariadb.formatted("ab")),
                arguments("for key 'primary", "ab", mariadb.formatted("for key 'primary")),
                arguments("ab", "other", mariadb.formatted("ab")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theNameThatIsTakenIsTold(String taken, String other, String message) {
        Attempt attempt =
                Attempt.tags(Stream.of(other, taken).map(TakenNamesTest::tag).toList());

        assertThat(ErrorTranslation.of(new SQLException(message, "23000"), attempt.in(() -> {
                    throw new AssertionError("the store was asked");
                })))
                .isInstanceOfSatisfying(
                        TagNameTaken.class,
                        refused -> assertThat(refused.name()).isEqualTo(new TagName(taken)));
    }

    private static TagRow tag(String name) {
        return new TagRow(new TagId(UUID.randomUUID()), new TagName(name), 0);
    }
}
