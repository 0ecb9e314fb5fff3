package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.TagRow;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links to posts go with their tag by foreign key, never loaded. */
interface TagTable extends EntityTable<TagRow> {

    @Override
    @SqlBatch("insert into tags (id, name, revision) values (:id, :name, :revision)")
    int[] insert(@BindMethods List<TagRow> rows);

    @Override
    @SqlBatch("""
            update tags
            set name = :row.name, revision = :row.revision
            where id = :row.id and revision = :before.revision
            """)
    int[] update(@BindMethods List<Revised<TagRow>> rows);

    @Override
    @SqlBatch("delete from tags where id = :id and revision = :revision")
    int[] delete(@BindMethods List<TagRow> rows);

    @Override
    @SqlUpdate("delete from tags where <among>")
    int deleteAll(@Define("among") String condition, @BindMap Map<String, Object> ids);
}
