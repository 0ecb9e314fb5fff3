/** BIG: what costs the same number of round trips however much there is. */
@NullMarked
package dev.portwise.contract.rules.growth;

import org.jspecify.annotations.NullMarked;
