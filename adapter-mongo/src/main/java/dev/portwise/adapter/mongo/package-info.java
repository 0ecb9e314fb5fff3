/**
 * The ports on MongoDB: documents shaped for their reads, one transaction a unit, references guarded by writes because
 * the store has no foreign keys.
 */
@NullMarked
package dev.portwise.adapter.mongo;

import org.jspecify.annotations.NullMarked;
