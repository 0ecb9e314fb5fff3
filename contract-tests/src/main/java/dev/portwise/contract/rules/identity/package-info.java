/** ID: identity and round trip. */
@NullMarked
package dev.portwise.contract.rules.identity;

import org.jspecify.annotations.NullMarked;
