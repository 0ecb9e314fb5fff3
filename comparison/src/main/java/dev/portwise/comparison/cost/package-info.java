/** What an adapter costs beside time: code, libraries, memory. */
@NullMarked
package dev.portwise.comparison.cost;

import org.jspecify.annotations.NullMarked;
