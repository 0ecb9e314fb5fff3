/**
 * The ports on MongoDB. Documents are shaped for their reads: memberships stand in the document of the user, tag ids in the
 * document of the post, posts in documents of their own. A unit is one transaction, or a snapshot if it only reads. Writes
 * guard references, because the store has no foreign keys.
 *
 * <p>Reads: {@code MongoReads}, {@code Selection}, {@code LookupStages}, {@code Rows}. Writes: {@code MongoWrites},
 * {@code DocumentWriter}, {@code Links}. Both send {@code Commands}. Refusals: {@code DocumentWriter} and {@code Links} ask the store,
 * {@code Failures} makes the domain's exception.
 */
@NullMarked
package dev.portwise.adapter.mongo;

import org.jspecify.annotations.NullMarked;
