package dev.portwise.contract;

/**
 * A rule as it is listed and reported.
 *
 * @param id family and number, {@code O2M-07}
 * @param title the rule as a sentence
 * @param origin where the rule comes from
 */
public record ContractRule(String id, Family family, String title, String origin) {}
