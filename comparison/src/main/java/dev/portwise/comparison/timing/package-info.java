/**
 * How long an operation takes through an adapter's ports, as a multiple of the same operation written by hand against
 * the driver.
 */
@NullMarked
package dev.portwise.comparison.timing;

import org.jspecify.annotations.NullMarked;
