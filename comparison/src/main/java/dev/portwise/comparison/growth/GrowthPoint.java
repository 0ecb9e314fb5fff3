package dev.portwise.comparison.growth;

import dev.portwise.comparison.timing.Samples;

/**
 * The time of an operation on something of a size.
 *
 * @param operation the id of the operation
 * @param size how many posts a user has, or how many users a unit of work adds, changes or removes
 */
public record GrowthPoint(String operation, int size, Samples time) {}
