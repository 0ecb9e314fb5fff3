/**
 * Moves all that one store holds into another and compares the two, through the ports alone: every unit leaves the target
 * consistent, and the next run goes on from what is there.
 */
@NullMarked
package dev.portwise.application.copy;

import org.jspecify.annotations.NullMarked;
