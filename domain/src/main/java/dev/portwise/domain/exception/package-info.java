/** The exceptions of the domain. Every adapter translates the exceptions of its technology into these. */
@NullMarked
package dev.portwise.domain.exception;

import org.jspecify.annotations.NullMarked;
