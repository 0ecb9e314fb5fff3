package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.TagLink;

/** The join table between posts and tags. It is only read in joins. */
interface TagLinkMapper {

    void insert(TagLink link);

    void delete(TagLink link);
}
