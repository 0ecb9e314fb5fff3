/**
 * The contract that every adapter passes. Extend {@link dev.portwise.contract.PersistenceContract} with one method to run it
 * as tests. The contract is a driving adapter: it calls the driven ports, as the application does.
 */
@NullMarked
package dev.portwise.contract;

import org.jspecify.annotations.NullMarked;
