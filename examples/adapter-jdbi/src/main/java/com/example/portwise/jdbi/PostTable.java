package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links to tags go with their post by foreign key, never loaded. */
interface PostTable extends EntityTable<PostRow> {

    @Override
    @SqlBatch("""
            insert into posts (id, title, content, revision, author_id)
            values (:id, :title, :content, :revision, :author)
            """)
    int[] insert(@BindMethods List<PostRow> rows);

    @Override
    @SqlBatch("""
            update posts
            set title = :row.title, content = :row.content, author_id = :row.author, revision = :row.revision
            where id = :row.id and revision = :before.revision
            """)
    int[] update(@BindMethods List<Revised<PostRow>> rows);

    @Override
    @SqlBatch("delete from posts where id = :id and revision = :revision")
    int[] delete(@BindMethods List<PostRow> rows);

    @Override
    @SqlUpdate("delete from posts where <among>")
    int deleteAll(@Define("among") String condition, @BindMap Map<String, Object> ids);
}
