/** An adapter in the making, which has written a part of its queries and writes. */
@NullMarked
package dev.portwise.contract.stage;

import org.jspecify.annotations.NullMarked;
