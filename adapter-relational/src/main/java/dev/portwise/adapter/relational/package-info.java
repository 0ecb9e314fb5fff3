/**
 * The parts that all SQL adapters share: the schema, connections, the translation of errors, the observation of
 * statements.
 *
 * <p>Refusals: {@code ErrorTranslation} reads the code of the error, {@code ConstraintName} finds the constraint, and
 * {@code Constraint} knows its meaning. {@code RefusedRow} finds the row among {@code WrittenRows} or asks the store through
 * {@code StoredRows}.
 */
@NullMarked
package dev.portwise.adapter.relational;

import org.jspecify.annotations.NullMarked;
