/**
 * The use cases: what a person wants from the domain, one class each, named by the verb. Driving adapters call them: the
 * command line, the comparison, the tour. They call the driven ports of {@link dev.portwise.domain.port}.
 *
 * <p>A use case runs one unit of work, so it happens as a whole or not at all. It addresses users, groups and tags by
 * their names and posts by their ids. What is not there is reported as
 * {@link dev.portwise.domain.exception.NotFound}. The exceptions of {@link dev.portwise.domain.port.UnitOfWork} pass
 * through. A {@link dev.portwise.application.retry.RetryingUnitOfWork} repeats units that lost against others; the use
 * cases do not.
 *
 * <p>The round trips are those of a unit that runs once. Where a store has no foreign keys, each new reference may take
 * one more, which guards what the reference points to.
 */
@NullMarked
package dev.portwise.application;

import org.jspecify.annotations.NullMarked;
