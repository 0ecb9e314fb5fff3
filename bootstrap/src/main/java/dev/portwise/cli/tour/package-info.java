/** The command {@code portwise tour}, with its text and its JSON. */
@NullMarked
package dev.portwise.cli.tour;

import org.jspecify.annotations.NullMarked;
