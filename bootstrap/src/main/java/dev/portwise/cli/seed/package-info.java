/** The command {@code portwise seed} and the communities it makes up. */
@NullMarked
package dev.portwise.cli.seed;

import org.jspecify.annotations.NullMarked;
