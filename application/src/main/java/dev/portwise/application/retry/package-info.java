/** Decides which units of work run again, how often, and after which pause. No other code does. */
@NullMarked
package dev.portwise.application.retry;

import org.jspecify.annotations.NullMarked;
