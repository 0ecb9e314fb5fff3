/**
 * Compares adapters: the contract, the statements of each step of the story, and times as multiples of hand-written code.
 * A driving adapter: it calls the use cases of the application.
 */
@NullMarked
package dev.portwise.comparison;

import org.jspecify.annotations.NullMarked;
