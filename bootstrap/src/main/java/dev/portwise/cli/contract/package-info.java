/** The command {@code portwise contract}, with its text, its JSON and its XML. */
@NullMarked
package dev.portwise.cli.contract;

import org.jspecify.annotations.NullMarked;
