package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps of the story in proportion.
 *
 * @param shares the weight of each step, by its id; positive, of any sum
 */
public record Mix(Map<String, Double> shares) {

    /** Other names of steps. */
    private static final Map<String, String> ALSO = Map.of("fetch", "eager", "remove-user", "delete-user");

    /** What is ranked if nobody says otherwise. */
    public static final String STANDARD = "find=50,fetch=20,append=20,join=9,remove-user=1";

    public Mix {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /**
     * Reads {@code find=50,append=20}.
     *
     * @throws IllegalArgumentException if a step does not exist or is named twice, or a weight is no positive number; the
     *     message says which and what is valid
     */
    public static Mix of(String text) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String share : text.split(",", -1)) {
            String[] parts = share.strip().split("=", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "'" + share.strip() + "' is no share of a mix; a mix is written " + STANDARD);
            }
            if (shares.put(step(parts[0].strip()), weight(parts[0].strip(), parts[1].strip())) != null) {
                throw new IllegalArgumentException("step " + parts[0].strip() + " is named twice");
            }
        }
        return new Mix(shares);
    }

    private static String step(String name) {
        String step = ALSO.getOrDefault(name, name);
        if (Operation.of(step).isEmpty()) {
            throw new IllegalArgumentException("there is no step " + name + " to mix; valid are "
                    + Stream.concat(
                                    Operation.ALL.stream().map(Operation::step),
                                    ALSO.entrySet().stream()
                                            .map(also -> also.getKey() + " (= " + also.getValue() + ")")
                                            .sorted())
                            .collect(Collectors.joining(", ")));
        }
        return step;
    }

    private static double weight(String step, String text) {
        try {
            double weight = new BigDecimal(text).doubleValue();
            if (weight > 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new IllegalArgumentException("the weight of " + step + " must be a positive number, not '" + text + "'");
    }

    /**
     * The operations without end. Each time the one that is furthest behind its share is next, so that any part of the
     * sequence has the proportions of the whole.
     */
    Iterator<Operation> operations() {
        List<Operation> operations = shares.keySet().stream()
                .map(step -> Operation.of(step).orElseThrow())
                .toList();
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double[] due = new double[operations.size()];
        List<Double> weights = new ArrayList<>(shares.values());
        return Stream.generate(() -> {
                    int next = 0;
                    for (int place = 0; place < due.length; place++) {
                        due[place] += weights.get(place) / sum;
                        next = due[place] > due[next] ? place : next;
                    }
                    due[next]--;
                    return operations.get(next);
                })
                .iterator();
    }

    /** {@code find 50, eager 20}. */
    @Override
    public String toString() {
        return shares.entrySet().stream()
                .map(share -> share.getKey() + " "
                        + new BigDecimal(share.getValue().toString())
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", "));
    }
}
