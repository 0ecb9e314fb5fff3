/** The rules. A rule is a few steps of a {@link dev.portwise.relations.Scene}; {@link dev.portwise.relations.Rule} lists them. */
@NullMarked
package dev.portwise.relations.rules;

import org.jspecify.annotations.NullMarked;
