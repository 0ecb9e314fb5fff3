/** How long each step takes: all contenders of an engine in one interleaved race, and what may be said of their times. */
@NullMarked
package dev.portwise.comparison.timing;

import org.jspecify.annotations.NullMarked;
