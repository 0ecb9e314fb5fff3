package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.Revised;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Memberships do not go with their group: the foreign key refuses. */
interface GroupTable extends EntityTable<GroupRow> {

    @Override
    @SqlBatch("""
            insert into user_group (id, name, owner_id, revision)
            values (:id, :name, :owner, :revision)
            """)
    int[] insert(@BindMethods List<GroupRow> rows);

    @Override
    @SqlBatch("""
            update user_group
            set name = :row.name, owner_id = :row.owner, revision = :row.revision
            where id = :row.id and revision = :before.revision
            """)
    int[] update(@BindMethods List<Revised<GroupRow>> rows);

    /** No foreign key does this: losing the owner is a change of the group, so its revision grows. */
    @SqlUpdate("""
            update user_group
            set owner_id = null, revision = revision + 1
            where <among>
            """)
    int disown(@Define("among") String condition, @BindMap Map<String, Object> owners);

    @Override
    @SqlBatch("delete from user_group where id = :id and revision = :revision")
    int[] delete(@BindMethods List<GroupRow> rows);

    @Override
    @SqlUpdate("delete from user_group where <among>")
    int deleteAll(@Define("among") String condition, @BindMap Map<String, Object> ids);
}
