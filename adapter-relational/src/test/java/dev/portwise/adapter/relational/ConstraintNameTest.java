package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Errors as the databases told them, with values that read like other errors. */
class ConstraintNameTest {

    private static final String H2_KEY = "Unique index or primary key violation: \"PUBLIC.%1$s INDEX"
            + " PUBLIC.%1$s_INDEX_4 ON PUBLIC.USERS(NAME NULLS FIRST) VALUES ( /* 1 */ %2$s )\"; SQL statement:\n"
            + "insert into users values(?, ?) [23505-240]";

    private static final String H2_FOREIGN_KEY = "Referential integrity constraint violation: \"FK_POSTS_AUTHOR:"
            + " PUBLIC.POSTS FOREIGN KEY(AUTHOR_ID) REFERENCES PUBLIC.USERS(ID) (UUID '268b75bb')\"; SQL statement:\n"
            + "insert into posts values(?, ?) [%s-240]";

    private static final String MARIADB_FOREIGN_KEY =
            "a foreign key constraint fails (`db`.`posts`, CONSTRAINT `fk_posts_author` FOREIGN KEY (`author_id`)"
                    + " REFERENCES `users` (`id`) ON DELETE CASCADE)";

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments("UQ_USERS_NAME", 23505, H2_KEY.formatted("UQ_USERS_NAME", "'alice'")),
                arguments("UQ_USERS_NAME", 23505, H2_KEY.formatted("UQ_USERS_NAME", "'\"FK_POSTS_AUTHOR: '")),
                arguments("UQ_USERS_NAME", 23505, H2_KEY.formatted("UQ_USERS_NAME", "'public.pk_users INDEX x'")),
                arguments("PK_USERS", 23505, H2_KEY.formatted("PK_USERS", "UUID '268b75bb'")),
                arguments("FK_POSTS_AUTHOR", 23506, H2_FOREIGN_KEY.formatted(23506)),
                arguments("FK_POSTS_AUTHOR", 23503, H2_FOREIGN_KEY.formatted(23503)),
                arguments("uq_users_name", 1062, "(conn=5) Duplicate entry 'alice' for key 'uq_users_name'"),
                arguments("uq_users_name", 1062, "Duplicate entry '' for key 'PRIMARY' for key 'uq_users_name'"),
                arguments("uq_users_name", 1062, "Duplicate entry ' for key 'pk_users' for key 'uq_users_name'"),
                arguments(
                        "uq_users_name", 1062, "Doppelter Eintrag 'pk_users' f\u00fcr Schl\u00fcssel 'uq_users_name'"),
                arguments("PRIMARY", 1062, "(conn=5) Duplicate entry '\\x01\\xA2' for key 'PRIMARY'"),
                arguments("fk_posts_author", 1452, "Cannot add or update a child row: " + MARIADB_FOREIGN_KEY),
                arguments("fk_posts_author", 1451, "Cannot delete or update a parent row: " + MARIADB_FOREIGN_KEY));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aNameIsReadWhereTheDatabasePutsIt(String name, int code, String message) {
        assertThat(ConstraintName.in(new SQLException(message, "23000", code))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "pk_users", "\"pk_users\"", "' for key 'pk_users'"})
    void postgresqlTellsItApartFromTheMessage(String value) {
        ServerErrorMessage told =
                new ServerErrorMessage("SERROR\0C23505\0Mduplicate key value violates unique constraint"
                        + " \"uq_users_name\"\0DKey (name)=(" + value + ") already exists.\0tusers\0nuq_users_name\0");

        assertThat(ConstraintName.in(new PSQLException(told))).contains("uq_users_name");
    }

    @ParameterizedTest
    @ValueSource(ints = {22001, 1406, 0})
    void otherErrorsTellNone(int code) {
        assertThat(ConstraintName.in(new SQLException("Value too long for column 'pk_users'", "22001", code)))
                .isEmpty();
    }
}
