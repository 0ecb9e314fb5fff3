/** The one place that decides which units of work run again, how often, and after which pause. */
@NullMarked
package dev.portwise.application.retry;

import org.jspecify.annotations.NullMarked;
