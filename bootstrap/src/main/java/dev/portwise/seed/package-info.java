/** Communities that are made up, for stores that need something to hold. */
@NullMarked
package dev.portwise.seed;

import org.jspecify.annotations.NullMarked;
