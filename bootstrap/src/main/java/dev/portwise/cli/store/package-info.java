/** The stores a command works on: adapters that are plugged in, engines of this machine, and live databases. */
@NullMarked
package dev.portwise.cli.store;

import org.jspecify.annotations.NullMarked;
