/**
 * Copies one store into another and compares the two, through the ports alone. Every unit leaves the target consistent,
 * and the next run continues from there.
 */
@NullMarked
package dev.portwise.application.copy;

import org.jspecify.annotations.NullMarked;
