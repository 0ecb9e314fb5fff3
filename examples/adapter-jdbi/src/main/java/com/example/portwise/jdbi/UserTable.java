package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Posts, their links and memberships go with their user by foreign key, never loaded. */
interface UserTable {

    @SqlQuery("select count(*) from users")
    long count();

    @SqlBatch("insert into users (id, name, revision) values (:id, :name, :revision)")
    int[] insert(@BindMethods List<UserRow> rows);

    @SqlBatch("""
            update users
            set name = :row.name, revision = :row.revision
            where id = :row.id and revision = :expectedRevision
            """)
    int[] update(@BindMethods List<Revised<UserRow>> rows);

    @SqlBatch("delete from users where id = :id and revision = :expectedRevision")
    int[] delete(@BindMethods List<Removed<UserId>> removed);

    @SqlUpdate("delete from users where id = any(:ids)")
    int deleteAll(UUID[] ids);
}
