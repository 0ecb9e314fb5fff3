/**
 * MongoDB as the manual of its driver teaches it: records as documents, one typed collection for each, lookups for what
 * belongs together, {@code withTransaction} for writes to several documents. Nothing guards a new reference against the
 * removal of its end at the same time.
 */
@NullMarked
package dev.portwise.comparison.plain.mongo;

import org.jspecify.annotations.NullMarked;
