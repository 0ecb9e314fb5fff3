package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.domain.model.GroupId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Memberships do not go with their group: the foreign key refuses. */
interface GroupTable {

    @SqlQuery("select count(*) from user_group")
    long count();

    @SqlBatch("""
            insert into user_group (id, name, owner_id, revision)
            values (:id, :name, :owner, :revision)
            """)
    int[] insert(@BindMethods List<GroupRow> rows);

    @SqlBatch("""
            update user_group
            set name = :row.name, owner_id = :row.owner, revision = :row.revision
            where id = :row.id and revision = :expectedRevision
            """)
    int[] update(@BindMethods List<Revised<GroupRow>> rows);

    /** No foreign key does this: losing the owner is a change of the group, so its revision grows. */
    @SqlUpdate("""
            update user_group
            set owner_id = null, revision = revision + 1
            where owner_id = any(:owners)
            """)
    int disown(UUID[] owners);

    @SqlBatch("delete from user_group where id = :id and revision = :expectedRevision")
    int[] delete(@BindMethods List<Removed<GroupId>> removed);

    @SqlUpdate("delete from user_group where id = any(:ids)")
    int deleteAll(UUID[] ids);
}
