package dev.portwise.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a run. */
public final class Selection {

    private static final List<ContractRule> INVENTORY = Rules.all();

    /** The ids of the rules, by family. */
    private static final Map<String, List<String>> IDS = INVENTORY.stream()
            .collect(Collectors.groupingBy(
                    rule -> rule.family().name(),
                    LinkedHashMap::new,
                    Collectors.mapping(ContractRule::id, Collectors.toList())));

    private final List<ContractRule> rules;
    private final boolean filtered;

    private Selection(List<ContractRule> rules, boolean filtered) {
        this.rules = rules;
        this.filtered = filtered;
    }

    /** The whole contract. */
    public static Selection everything() {
        return new Selection(INVENTORY, false);
    }

    /**
     * The rules with these ids and the rules of these families. The whole contract if both are empty. Upper and lower case
     * are the same.
     *
     * @throws IllegalArgumentException if an id or a family does not exist; the message names the existing ones
     */
    public static Selection of(Collection<String> ids, Collection<String> families) {
        if (ids.isEmpty() && families.isEmpty()) {
            return everything();
        }
        Set<String> wanted = new HashSet<>();
        ids.forEach(id -> wanted.add(existing(id.toUpperCase(Locale.ROOT))));
        families.forEach(family -> wanted.addAll(idsOf(family.toUpperCase(Locale.ROOT))));
        return new Selection(
                INVENTORY.stream().filter(rule -> wanted.contains(rule.id())).toList(), true);
    }

    /** The selected rules, by family and number. */
    public List<ContractRule> rules() {
        return rules;
    }

    /** Whether it is less than the whole contract. A filtered run never shows that an adapter conforms. */
    public boolean filtered() {
        return filtered;
    }

    boolean contains(String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id));
    }

    private static String existing(String id) {
        if (IDS.values().stream().noneMatch(ids -> ids.contains(id))) {
            throw new IllegalArgumentException("there is no rule " + id + "; valid are " + near(id));
        }
        return id;
    }

    private static List<String> idsOf(String family) {
        return Optional.ofNullable(IDS.get(family))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no family " + family + "; valid are " + String.join(", ", IDS.keySet())));
    }

    /** The rules of the family that was probably meant. If there is no such family, the first and last rule of each. */
    private static String near(String id) {
        String meant = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        return Optional.ofNullable(IDS.get(meant))
                .map(ids -> String.join(", ", ids))
                .orElseGet(() -> IDS.values().stream()
                        .map(ids -> ids.get(0) + " to " + ids.get(ids.size() - 1))
                        .collect(Collectors.joining(", ")));
    }
}
