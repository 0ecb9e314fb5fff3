/**
 * What adapters cost and prove, side by side: the contract, the statements of each step of the story, and the time of
 * some of them as a multiple of hand-written code.
 */
@NullMarked
package dev.portwise.comparison;

import org.jspecify.annotations.NullMarked;
