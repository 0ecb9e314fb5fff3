/** FLT: faults of the network between an adapter and its server. */
@NullMarked
package dev.portwise.contract.rules.faults;

import org.jspecify.annotations.NullMarked;
