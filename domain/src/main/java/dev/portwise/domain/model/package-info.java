/**
 * The domain: users write posts, posts carry tags, users are members of groups.
 *
 * <p>Every method that changes a relation changes <em>both ends</em> in memory, before anything is stored. It never reads
 * an unloaded to-many end. The classes know no framework. An adapter reads and writes their private fields.
 */
@NullMarked
package dev.portwise.domain.model;

import org.jspecify.annotations.NullMarked;
