package dev.portwise.adapter.relational;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * What a transaction finds after one of its statements was refused. Asked only if the database's message fits several
 * keys, or none; that of MariaDB may, and its transactions go on after a refusal.
 *
 * @param transaction the connection of that transaction
 */
record StoredRows(Supplier<Connection> transaction) {

    boolean has(String table, Identifier id) {
        return exists(table + " where id = ?", id);
    }

    /** Whether another row of that table than the one with this id has the name. */
    boolean hasAnother(String table, Identifier id, String name) {
        return exists(table + " where id <> ? and name = ?", id, name);
    }

    boolean has(MembershipId id) {
        return exists("memberships where user_id = ? and group_id = ?", id.user(), id.group());
    }

    boolean hasMembers(GroupId group) {
        return exists("memberships where group_id = ?", group);
    }

    private boolean exists(String rows, Object... parameters) {
        try (PreparedStatement question = transaction.get().prepareStatement("select 1 from " + rows + " limit 1")) {
            for (int number = 0; number < parameters.length; number++) {
                Object parameter = parameters[number];
                question.setObject(
                        number + 1,
                        parameter instanceof Identifier id ? UuidForm.BINARY.parameter(id.value()) : parameter);
            }
            return question.executeQuery().next();
        } catch (SQLException | RuntimeException gone) {
            return false; // what refused the statement is the error to tell, not this one
        }
    }
}
