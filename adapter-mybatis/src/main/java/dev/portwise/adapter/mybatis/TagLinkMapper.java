package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.TagLink;

/** The join table between posts and tags; it is read only on the way to one of them. */
interface TagLinkMapper {

    void insert(TagLink link);

    void delete(TagLink link);
}
