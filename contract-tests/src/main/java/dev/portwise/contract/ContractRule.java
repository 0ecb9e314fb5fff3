package dev.portwise.contract;

import java.util.List;

/**
 * A rule, as lists and reports show it.
 *
 * @param id family and number, {@code O2M-07}
 * @param title the rule as a sentence
 * @param clauses the clauses that it tests, at least one
 * @param origin where the rule comes from
 */
public record ContractRule(String id, Family family, String title, List<Clause> clauses, String origin) {

    public ContractRule {
        clauses = List.copyOf(clauses);
    }
}
