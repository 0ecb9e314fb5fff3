/** What can go wrong, in the words of the domain; no adapter lets an exception of its technology through. */
@NullMarked
package dev.portwise.domain.exception;

import org.jspecify.annotations.NullMarked;
