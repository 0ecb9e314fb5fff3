package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Writes are batched: they return nothing here, {@link Statements} has their counts. */
interface PostMapper {

    List<FetchedPost> find(Roots roots);

    List<FetchedPost> findWithTags(Roots roots);

    List<PostRow> allBy(UserId author);

    long count();

    long countBy(UserId author);

    void insert(PostRow row);

    void update(Revised<PostRow> revised);

    void delete(Removed<PostId> removed);

    void deleteAll(@Param("ids") Ids ids);
}
