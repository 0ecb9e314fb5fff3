/** The stores of an application, as the kit sees them: units of work, statements and a look behind. */
@NullMarked
package dev.portwise.relations.store;

import org.jspecify.annotations.NullMarked;
