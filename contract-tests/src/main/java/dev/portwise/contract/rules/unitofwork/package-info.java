/** TXN: the unit of work. */
@NullMarked
package dev.portwise.contract.rules.unitofwork;

import org.jspecify.annotations.NullMarked;
