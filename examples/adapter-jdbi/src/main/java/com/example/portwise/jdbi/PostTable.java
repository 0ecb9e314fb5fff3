package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links to tags go with their post by foreign key, never loaded. */
interface PostTable {

    @SqlQuery("select count(*) from posts")
    long count();

    @SqlQuery("select count(*) from posts where author_id = :author")
    long countBy(UserId author);

    @SqlBatch("""
            insert into posts (id, title, content, revision, author_id)
            values (:id, :title, :content, :revision, :author)
            """)
    int[] insert(@BindMethods List<PostRow> rows);

    @SqlBatch("""
            update posts
            set title = :row.title, content = :row.content, author_id = :row.author, revision = :row.revision
            where id = :row.id and revision = :expectedRevision
            """)
    int[] update(@BindMethods List<Revised<PostRow>> rows);

    @SqlBatch("delete from posts where id = :id and revision = :expectedRevision")
    int[] delete(@BindMethods List<Removed<PostId>> removed);

    @SqlUpdate("delete from posts where id = any(:ids)")
    int deleteAll(UUID[] ids);
}
