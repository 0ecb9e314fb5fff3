/** RACE: two units at the same moment. */
@NullMarked
package dev.portwise.contract.rules.races;

import org.jspecify.annotations.NullMarked;
