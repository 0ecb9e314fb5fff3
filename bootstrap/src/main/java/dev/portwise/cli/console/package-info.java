/** What all commands share: where output goes, its options, and the exit codes. */
@NullMarked
package dev.portwise.cli.console;

import org.jspecify.annotations.NullMarked;
