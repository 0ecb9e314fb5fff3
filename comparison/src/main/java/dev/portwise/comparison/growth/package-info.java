/** How times grow with the size of what a unit of work touches. */
@NullMarked
package dev.portwise.comparison.growth;

import org.jspecify.annotations.NullMarked;
