/**
 * The contract that every adapter passes. Extend {@link dev.portwise.contract.PersistenceContract} with one method to run it
 * as tests.
 */
@NullMarked
package dev.portwise.contract;

import org.jspecify.annotations.NullMarked;
