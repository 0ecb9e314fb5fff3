package dev.portwise.contract;

/**
 * The cost of a unit.
 *
 * @param roundTrips the number of statements sent
 * @param rows the number of rows or documents received
 */
public record Cost(int roundTrips, long rows) {}
