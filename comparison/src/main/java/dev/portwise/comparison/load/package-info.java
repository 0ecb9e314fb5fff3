/** How many units of work a second several threads get done, and how long each takes. */
@NullMarked
package dev.portwise.comparison.load;

import org.jspecify.annotations.NullMarked;
