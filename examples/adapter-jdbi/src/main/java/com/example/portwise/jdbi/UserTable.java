package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.UserRow;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Posts, their links and memberships go with their user by foreign key, never loaded. */
interface UserTable extends EntityTable<UserRow> {

    @Override
    @SqlBatch("insert into users (id, name, revision) values (:id, :name, :revision)")
    int[] insert(@BindMethods List<UserRow> rows);

    @Override
    @SqlBatch("""
            update users
            set name = :row.name, revision = :row.revision
            where id = :row.id and revision = :before.revision
            """)
    int[] update(@BindMethods List<Revised<UserRow>> rows);

    @Override
    @SqlBatch("delete from users where id = :id and revision = :revision")
    int[] delete(@BindMethods List<UserRow> rows);

    @Override
    @SqlUpdate("delete from users where <among>")
    int deleteAll(@Define("among") String condition, @BindMap Map<String, Object> ids);
}
