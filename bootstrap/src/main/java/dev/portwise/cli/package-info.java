/**
 * The command line, a driving adapter: {@code portwise contract}, {@code portwise adapters}. Each command is one class,
 * named in {@link dev.portwise.cli.Portwise}.
 */
@NullMarked
package dev.portwise.cli;

import org.jspecify.annotations.NullMarked;
