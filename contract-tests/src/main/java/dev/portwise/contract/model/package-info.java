/**
 * Model-based runs: random programs of port operations are performed against an adapter and against the reference, and
 * everything that can be observed must be the same after each unit. Extend
 * {@link dev.portwise.contract.model.ModelContract} with one method to run them as a test.
 */
@NullMarked
package dev.portwise.contract.model;

import org.jspecify.annotations.NullMarked;
