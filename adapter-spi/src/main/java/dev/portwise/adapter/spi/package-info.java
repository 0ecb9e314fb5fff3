/**
 * The SPI of the driven adapters. {@link java.util.ServiceLoader} finds an adapter, the adapter opens a store, an observer
 * hears each round trip, and a probe reads the store past the adapter. {@link
 * dev.portwise.adapter.spi.TransactionalUnitOfWork} makes units of work from the transactions of an adapter; {@code UnitTransaction} and
 * {@code UnitRepository} hold what all adapters have in common.
 */
@NullMarked
package dev.portwise.adapter.spi;

import org.jspecify.annotations.NullMarked;
