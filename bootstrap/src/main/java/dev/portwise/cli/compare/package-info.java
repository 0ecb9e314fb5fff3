/** The command {@code portwise compare}, with its text, its JSON and its report. */
@NullMarked
package dev.portwise.cli.compare;

import org.jspecify.annotations.NullMarked;
