/**
 * A small unit of work for technologies that map rows rather than objects: repositories around an identity map, lazy
 * to-many ends, change detection, the order of writes. An adapter supplies a
 * {@link dev.portwise.adapter.rows.StoreSession}.
 *
 * <p>Reads: {@code TrackedUsers} and the other repositories send a {@code Query}, and {@code IdentityMap} makes objects of its
 * rows. Writes: {@code LazySet} records changes of relations; at a flush {@code ChangeDetection} compares objects with their
 * rows, {@code Changes} writes the differences in order and notes them as stored.
 */
@NullMarked
package dev.portwise.adapter.tracking;

import org.jspecify.annotations.NullMarked;
