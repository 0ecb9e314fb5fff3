package dev.portwise.contract.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something wrong in the reference adapter or in what it stands on.
 *
 * @param name what it is switched on by, {@code orphan-keeps-its-author}
 * @param sentence what goes wrong
 * @param edits how it came into the sources
 * @param catchers the rules that name it, and so must fail; others may fail as well
 */
record Defect(String name, String sentence, List<Edit> edits, Set<String> catchers) {

    Defect {
        edits = List.copyOf(edits);
        catchers = new TreeSet<>(catchers);
    }

    static Defect named(String name, String sentence) {
        return new Defect(name, sentence, List.of(), Set.of());
    }

    /** Replaces {@code right}, which stands once in the file of that name, by {@code wrong}. */
    Defect in(String file, String right, String wrong) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(new Edit(file, right, wrong));
        return new Defect(name, sentence, all, catchers);
    }

    Defect caughtBy(String... rules) {
        return new Defect(name, sentence, edits, Set.of(rules));
    }

    @Override
    public String toString() {
        return name;
    }
}
