package dev.portwise.relations.fault;

import dev.portwise.relations.Rule;
import java.util.List;
import java.util.Set;

/**
 * A mistake as teams make it, put into the library's sources.
 *
 * @param relation the relation that shows it
 * @param catchers the rules that must find it
 */
record Fault(String name, String relation, Set<Rule> catchers, List<Edit> edits) {

    /**
     * A change of one source file.
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

    static Fault fault(String name, String relation, Set<Rule> catchers, Edit... edits) {
        return new Fault(name, relation, catchers, List.of(edits));
    }

    static Edit in(String type, String right, String wrong) {
        return new Edit(type + ".java", right, wrong);
    }
}
