/** CAS: what comes along and what goes along. */
@NullMarked
package dev.portwise.contract.rules.cascade;

import org.jspecify.annotations.NullMarked;
