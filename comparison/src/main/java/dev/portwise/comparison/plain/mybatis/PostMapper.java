package dev.portwise.comparison.plain.mybatis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface PostMapper {

    Optional<Post> byId(UUID id);

    Optional<Post> withTags(UUID id);

    List<Post> byAuthor(UUID author);

    List<Post> page(@Param("author") UUID author, @Param("after") @Nullable UUID after, @Param("size") int size);

    int insert(@Param("post") Post post, @Param("author") UUID author);

    /** Changes no row if somebody changed the post meanwhile. */
    int move(@Param("post") Post post, @Param("author") UUID author);

    int delete(@Param("id") UUID id, @Param("author") UUID author);

    int tag(@Param("post") UUID post, @Param("tag") UUID tag);

    int untag(@Param("post") UUID post, @Param("tag") UUID tag);
}
