package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Writes are batched: they return nothing here, {@link Statements} has their counts. */
interface TagMapper {

    List<TagRow> find(Roots roots);

    List<FetchedTag> findWithPosts(Roots roots);

    List<TagRow> allOf(PostId post);

    long count();

    void insert(TagRow row);

    void update(Revised<TagRow> revised);

    void delete(Removed<TagId> removed);

    void deleteAll(@Param("ids") Ids ids);
}
