package dev.portwise.examples.fault;

import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake as teams make it, put into the sources of an example.
 *
 * @param rule the id of the rule that must find it
 */
record SeededFault(String name, String rule, List<Edit> edits) {

    /**
     * A change of one file.
     *
     * @param right the text that stands there exactly once
     * @param wrong what a mistaken author writes instead
     */
    record Edit(String file, String right, String wrong) {

        String applyTo(String source) {
            int first = source.indexOf(right);
            if (first < 0 || source.indexOf(right, first + 1) >= 0) {
                throw new IllegalStateException("does not stand exactly once in " + file + ": " + right);
            }
            return source.replace(right, wrong);
        }
    }

    static SeededFault fault(String name, String rule, Edit... edits) {
        return new SeededFault(name, rule, List.of(edits));
    }

    static Edit in(String file, String right, String wrong) {
        return new Edit(file, right, wrong);
    }

    static Stream<String> examples() {
        return Stream.of(
                "relations-spring-data-jpa",
                "relations-spring-data-jdbc",
                "relations-spring-data-mongodb",
                "relations-mybatis");
    }

    /** The faults of an example. */
    static List<SeededFault> of(String example) {
        return switch (example) {
            case "relations-spring-data-jpa" -> JpaFaults.all();
            case "relations-spring-data-jdbc" -> JdbcFaults.all();
            case "relations-spring-data-mongodb" -> MongodbFaults.all();
            case "relations-mybatis" -> MyBatisFaults.all();
            default -> throw new IllegalArgumentException("no faults are known for " + example);
        };
    }
}
