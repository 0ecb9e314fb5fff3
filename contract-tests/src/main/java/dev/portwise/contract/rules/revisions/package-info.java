/** REV: optimistic concurrency. */
@NullMarked
package dev.portwise.contract.rules.revisions;

import org.jspecify.annotations.NullMarked;
