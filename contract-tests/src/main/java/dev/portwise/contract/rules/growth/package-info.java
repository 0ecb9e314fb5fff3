/** BIG: the cost in round trips does not grow with the data. */
@NullMarked
package dev.portwise.contract.rules.growth;

import org.jspecify.annotations.NullMarked;
