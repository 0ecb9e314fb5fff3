/**
 * Rows: aggregates as a store keeps them, the queries that read them and the changes that write them. An adapter whose
 * technology tracks no objects supplies a {@link dev.portwise.adapter.rows.StoreSession}:
 * {@link dev.portwise.adapter.rows.StoreReads} answers queries by criteria with rows,
 * {@link dev.portwise.adapter.rows.StoreWrites} makes lists of changes. SQL adapters also name a refused row.
 */
@NullMarked
package dev.portwise.adapter.rows;

import org.jspecify.annotations.NullMarked;
