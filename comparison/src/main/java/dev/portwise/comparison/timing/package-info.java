/** How long a use case takes on an adapter, as a multiple of the same operation written by hand against the driver. */
@NullMarked
package dev.portwise.comparison.timing;

import org.jspecify.annotations.NullMarked;
