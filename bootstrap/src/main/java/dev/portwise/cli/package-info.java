/**
 * The command line: {@code portwise contract}, {@code portwise adapters}. One class for each command; adding one is adding
 * it to {@link dev.portwise.cli.Portwise}.
 */
@NullMarked
package dev.portwise.cli;

import org.jspecify.annotations.NullMarked;
