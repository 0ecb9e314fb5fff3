package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.PostRow;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfPost;
import java.util.List;

interface PostMapper extends EntityMapper<Post, PostRow> {

    List<FetchedPost> findWithAuthor(Selection selection);

    List<FetchedPost> findWithTags(Selection selection);

    /** Without the author's row. */
    List<PostRow> allOfUser(UserId author);

    @Override
    default List<PostRow> find(Selection selection, Fetch<Post> fetch) {
        return EntityMapper.rows(
                fetch.includes(OfPost.TAGS) ? findWithTags(selection) : findWithAuthor(selection), FetchedPost::row);
    }
}
