package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Where each kind of row is found in a result: a user's name is the column {@code user_name}, in every query. */
final class Rows implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        register(jdbi, UserRow.class, "user_");
        register(jdbi, PostRow.class, "post_");
        register(jdbi, TagRow.class, "tag_");
        register(jdbi, GroupRow.class, "group_");
        register(jdbi, MembershipRow.class, "membership_");
    }

    private static void register(Jdbi jdbi, Class<?> row, String prefix) {
        jdbi.registerRowMapper(ConstructorMapper.factory(withoutRelations(row), prefix));
    }

    /** The shortest: the others take relations, which {@link JoinedRows} adds. */
    private static Constructor<?> withoutRelations(Class<?> row) {
        return Stream.of(row.getConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
    }
}
