/** The walk through the relationships: each step played by each adapter. */
@NullMarked
package dev.portwise.tour;

import org.jspecify.annotations.NullMarked;
