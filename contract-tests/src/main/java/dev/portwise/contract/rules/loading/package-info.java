/** LAZ: what is read when, and the budgets of the relationships' story in round trips. */
@NullMarked
package dev.portwise.contract.rules.loading;

import org.jspecify.annotations.NullMarked;
