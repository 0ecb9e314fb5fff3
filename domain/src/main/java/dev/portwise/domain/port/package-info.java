/**
 * The driven ports: the interfaces through which the domain is stored. Their javadoc is the contract: each promise is
 * held by a rule in {@code contract-tests}.
 */
@NullMarked
package dev.portwise.domain.port;

import org.jspecify.annotations.NullMarked;
