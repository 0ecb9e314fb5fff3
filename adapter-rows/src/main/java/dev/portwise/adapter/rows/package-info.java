/**
 * Rows: aggregates as a store keeps them, the queries that read them and the changes that write them. An adapter supplies a
 * {@link dev.portwise.adapter.rows.StoreSession}: {@link dev.portwise.adapter.rows.StoreReads} answers queries by criteria
 * with rows, {@link dev.portwise.adapter.rows.StoreWrites} makes lists of changes.
 */
@NullMarked
package dev.portwise.adapter.rows;

import org.jspecify.annotations.NullMarked;
