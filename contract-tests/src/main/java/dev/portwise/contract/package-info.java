/**
 * The contract every adapter passes: extend {@link dev.portwise.contract.PersistenceContract} with one method to run it
 * as tests. It is a driving adapter: it calls the driven ports, as the application does.
 */
@NullMarked
package dev.portwise.contract;

import org.jspecify.annotations.NullMarked;
