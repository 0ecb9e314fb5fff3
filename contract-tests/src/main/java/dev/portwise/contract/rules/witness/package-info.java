/** KIT: what the contract stands on. */
@NullMarked
package dev.portwise.contract.rules.witness;

import org.jspecify.annotations.NullMarked;
