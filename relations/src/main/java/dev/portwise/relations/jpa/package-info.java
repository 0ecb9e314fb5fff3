/** The kit for code that uses Jakarta Persistence without a framework around it. */
@NullMarked
package dev.portwise.relations.jpa;

import org.jspecify.annotations.NullMarked;
