/**
 * Hibernate as its user guide teaches it, without ports: annotated entities, cascades and orphan removal, an association
 * entity, versions, fetch joins, batches of 50.
 *
 * <p>The parts that are a choice: {@code User} deletes its posts and memberships by cascade, which loads them all first
 * and deletes row by row, in batches; the links to tags of each post are one more statement. A removed tag leaves its
 * links to the foreign key, because posts know their tags and tags do not know their posts. Revisions begin at 1, as in
 * the rows that the adapters write; Hibernate's own would begin at 0.
 */
@NullMarked
package dev.portwise.comparison.plain.jpa;

import org.jspecify.annotations.NullMarked;
