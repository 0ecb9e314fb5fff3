/** Mistakes as teams make them, in the examples whose relations are tested. */
@NullMarked
package dev.portwise.examples.fault;

import org.jspecify.annotations.NullMarked;
