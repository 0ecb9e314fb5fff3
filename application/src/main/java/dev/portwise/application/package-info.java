/**
 * The use cases: what a person wants from the domain, one class each, named by the verb.
 *
 * <p>A use case runs one unit of work, so it happens as a whole or not at all. It addresses users, groups and tags by
 * their names and posts by their ids, and reports what is not there as
 * {@link dev.portwise.domain.exception.NotFound}. Besides the exceptions it names, each lets those of
 * {@link dev.portwise.domain.port.UnitOfWork} through. Which units run again after they lost against others is decided
 * by the {@link dev.portwise.application.retry.RetryingUnitOfWork} it is given, never here. The round trips are those
 * the ports promise, for a unit that runs once; where the ports leave it open, a store without foreign keys may take one
 * more to hold on to what a new reference points to.
 */
@NullMarked
package dev.portwise.application;

import org.jspecify.annotations.NullMarked;
