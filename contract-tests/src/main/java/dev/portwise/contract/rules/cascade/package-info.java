/** CAS: cascade, orphan and delete policy. */
@NullMarked
package dev.portwise.contract.rules.cascade;

import org.jspecify.annotations.NullMarked;
