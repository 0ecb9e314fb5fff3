package dev.portwise.adapter.rows;

import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;

/** That a post carries a tag. */
public record TagLink(PostId post, TagId tag) {}
