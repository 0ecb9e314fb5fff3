/** The command {@code portwise adapters}, with its text and its JSON. */
@NullMarked
package dev.portwise.cli.adapters;

import org.jspecify.annotations.NullMarked;
