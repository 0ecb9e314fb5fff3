package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.domain.model.TagId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links to posts go with their tag by foreign key, never loaded. */
interface TagTable {

    @SqlQuery("select count(*) from tags")
    long count();

    @SqlBatch("insert into tags (id, name, revision) values (:id, :name, :revision)")
    int[] insert(@BindMethods List<TagRow> rows);

    @SqlBatch("""
            update tags
            set name = :row.name, revision = :row.revision
            where id = :row.id and revision = :expectedRevision
            """)
    int[] update(@BindMethods List<Revised<TagRow>> rows);

    @SqlBatch("delete from tags where id = :id and revision = :expectedRevision")
    int[] delete(@BindMethods List<Removed<TagId>> removed);

    @SqlUpdate("delete from tags where id = any(:ids)")
    int deleteAll(UUID[] ids);
}
