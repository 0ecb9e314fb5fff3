/**
 * The ports on MyBatis: mapper interfaces with their SQL and result maps in XML of the same name, type handlers for ids
 * and value objects, and a session for {@code adapter-tracking}.
 *
 * <p>Reads: {@code MyBatisReads}, an {@code EntityMapper} and its XML, the {@code Fetched…} classes of the result maps. Writes:
 * {@code MyBatisWrites} and the same mappers, in batches. {@code MyBatisSession} sends both.
 */
@NullMarked
package dev.portwise.adapter.mybatis;

import org.jspecify.annotations.NullMarked;
