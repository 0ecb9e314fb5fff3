/** Relations read from the mapping of Hibernate 6.6 and 7. */
@NullMarked
package dev.portwise.relations.hibernate;

import org.jspecify.annotations.NullMarked;
