/** The command {@code portwise do}, which runs the use cases, with its text and its JSON. */
@NullMarked
package dev.portwise.cli.usecase;

import org.jspecify.annotations.NullMarked;
