package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.TagRow;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfTag;
import java.util.List;

interface TagMapper extends EntityMapper<Tag, TagRow> {

    List<TagRow> findPlain(Selection selection);

    List<FetchedTag> findWithPosts(Selection selection);

    @Override
    default List<TagRow> find(Selection selection, Fetch<Tag> fetch) {
        return fetch.includes(OfTag.POSTS)
                ? EntityMapper.rows(findWithPosts(selection), FetchedTag::row)
                : findPlain(selection);
    }
}
