/**
 * What every adapter gets: a unit of work around the store's own transactions, and, for technologies that map rows
 * rather than objects, repositories that keep the identity map, load relations lazily and turn what changed into the
 * fewest writes. Such an adapter supplies a {@link dev.portwise.adapter.tracking.StoreSession} and nothing else.
 */
@NullMarked
package dev.portwise.adapter.tracking;

import org.jspecify.annotations.NullMarked;
