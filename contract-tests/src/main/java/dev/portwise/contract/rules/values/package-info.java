/** VAL: values and constraints. */
@NullMarked
package dev.portwise.contract.rules.values;

import org.jspecify.annotations.NullMarked;
