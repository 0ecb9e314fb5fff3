/** What the documents about the examples show is there and does what they say. */
@NullMarked
package dev.portwise.examples;

import org.jspecify.annotations.NullMarked;
