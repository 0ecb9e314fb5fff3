package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.TagLink;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

/** Which post carries which tag. */
interface TagLinkTable {

    @SqlBatch("insert into post_tags (post_id, tag_id) values (:post, :tag)")
    int[] insert(@BindMethods List<TagLink> links);

    @SqlBatch("delete from post_tags where post_id = :post and tag_id = :tag")
    int[] delete(@BindMethods List<TagLink> links);
}
