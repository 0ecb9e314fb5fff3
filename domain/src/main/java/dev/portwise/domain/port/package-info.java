/**
 * The ports: what the domain asks of whoever keeps it. The javadoc here is the contract; each sentence is proved by a
 * rule in {@code contract-tests}.
 */
@NullMarked
package dev.portwise.domain.port;

import org.jspecify.annotations.NullMarked;
