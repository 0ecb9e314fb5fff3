/** What is timed: the steps of the story, on targets of equal size, by code that is exchangeable. */
@NullMarked
package dev.portwise.comparison.workload;

import org.jspecify.annotations.NullMarked;
