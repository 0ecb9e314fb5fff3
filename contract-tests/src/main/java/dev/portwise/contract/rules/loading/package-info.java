/** LAZ: loading, and budgets in round trips. */
@NullMarked
package dev.portwise.contract.rules.loading;

import org.jspecify.annotations.NullMarked;
