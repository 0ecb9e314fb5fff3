/** The command {@code portwise copy}, with its text and its JSON. */
@NullMarked
package dev.portwise.cli.copy;

import org.jspecify.annotations.NullMarked;
