package dev.portwise.adapter.rows;

import dev.portwise.domain.model.Identifier;

/** An aggregate as stored: its own fields, and the relations that were read along with it. */
public sealed interface Row permits PostRow, Row.Named {

    Identifier id();

    long revision();

    /**
     * The row of an aggregate with a unique name.
     *
     * @param <R> the row
     */
    sealed interface Named<R extends Named<R>> extends Row permits UserRow, TagRow, GroupRow {

        /** The name as text. While rows exchange their names, it may be a text that no name of the domain can be. */
        String name();

        /** This row with another name. */
        R named(String newName);
    }
}
