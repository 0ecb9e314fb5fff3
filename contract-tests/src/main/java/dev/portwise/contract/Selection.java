package dev.portwise.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a run. */
public final class Selection {

    private static final List<ContractRule> INVENTORY = Rules.all();

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
        for (String id : ids) {
            wanted.add(existing(id.toUpperCase(Locale.ROOT)).id());
        }
        Set<Family> whole = EnumSet.noneOf(Family.class);
        for (String family : families) {
            whole.add(family(family.toUpperCase(Locale.ROOT)));
        }
        return new Selection(
                INVENTORY.stream()
                        .filter(rule -> wanted.contains(rule.id()) || whole.contains(rule.family()))
                        .toList(),
                true);
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

    private static ContractRule existing(String id) {
        return INVENTORY.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id + "; valid are " + near(id)));
    }

    private static Family family(String name) {
        return inhabited()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no family " + name + "; valid are "
                        + inhabited().map(Family::name).collect(Collectors.joining(", "))));
    }

    private static Stream<Family> inhabited() {
        return Arrays.stream(Family.values())
                .filter(family -> INVENTORY.stream().anyMatch(rule -> rule.family() == family));
    }

    /** The rules of the family that was probably meant. If there is no such family, the first and last rule of each. */
    private static String near(String id) {
        String meant = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        return inhabited()
                .filter(family -> family.name().equals(meant))
                .findFirst()
                .map(family -> String.join(", ", ids(family)))
                .orElseGet(() -> inhabited().map(Selection::span).collect(Collectors.joining(", ")));
    }

    private static String span(Family family) {
        List<String> ids = ids(family);
        return ids.get(0) + " to " + ids.get(ids.size() - 1);
    }

    private static List<String> ids(Family family) {
        return INVENTORY.stream()
                .filter(rule -> rule.family() == family)
                .map(ContractRule::id)
                .toList();
    }
}
