/**
 * The parts that all SQL adapters share: the schema, connections, the translation of errors, the observation of
 * statements.
 */
@NullMarked
package dev.portwise.adapter.relational;

import org.jspecify.annotations.NullMarked;
