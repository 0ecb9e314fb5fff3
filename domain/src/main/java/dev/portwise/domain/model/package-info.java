/**
 * The domain: users write posts, posts carry tags, users are members of groups.
 *
 * <p>Every method that changes a relation keeps <em>both ends in step</em> in memory, before anything is stored and
 * without reading a to-many end that is not loaded. The classes know no framework; whatever stands behind the ports
 * reads and writes their private fields.
 */
@NullMarked
package dev.portwise.domain.model;

import org.jspecify.annotations.NullMarked;
