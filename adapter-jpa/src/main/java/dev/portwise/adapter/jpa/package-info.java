/**
 * The ports on Jakarta Persistence with Hibernate: the domain's own classes are the entities, mapped by
 * {@code orm.xml}. The persistence context is the identity map and detects changes.
 *
 * <p>Reads: {@code JpaUsers} and the other repositories, {@code Queries}. Writes: {@code ToManySet} records
 * changes of relations, {@code UnitFlush} and {@code NewEntities} prepare an ordinary flush of the session. Refusals:
 * {@code PendingRows} lists the rows of the flush, {@code ExceptionTranslation} makes the domain's exception.
 */
@NullMarked
package dev.portwise.adapter.jpa;

import org.jspecify.annotations.NullMarked;
