package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Identifier;

/** An aggregate as stored: its own fields, and the relations that were read along with it. */
public sealed interface Row permits UserRow, PostRow, TagRow, GroupRow {

    Identifier id();

    long revision();
}
