/** What every adapter gives: found by {@link java.util.ServiceLoader}, opened on a store, observed and looked behind. */
@NullMarked
package dev.portwise.adapter.spi;

import org.jspecify.annotations.NullMarked;
