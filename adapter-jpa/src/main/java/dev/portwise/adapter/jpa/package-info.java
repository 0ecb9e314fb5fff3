/**
 * The ports on Jakarta Persistence with Hibernate: the domain's own classes are the entities, mapped by
 * {@code orm.xml}; its persistence context is the identity map and finds what changed.
 */
@NullMarked
package dev.portwise.adapter.jpa;

import org.jspecify.annotations.NullMarked;
