/**
 * Model-based runs. Random programs run on an adapter and on the reference, step by step, and everything that they
 * observe must be the same. A program consists of turns, a turn of units, a unit of steps. Extend
 * {@link dev.portwise.contract.model.ModelContract} to run them as a test.
 */
@NullMarked
package dev.portwise.contract.model;

import org.jspecify.annotations.NullMarked;
