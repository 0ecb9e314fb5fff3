package dev.portwise.contract;

/**
 * What a unit cost.
 *
 * @param roundTrips statements sent
 * @param rows rows or documents that came back
 */
public record Cost(int roundTrips, long rows) {}
