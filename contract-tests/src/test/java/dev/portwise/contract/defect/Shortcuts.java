package dev.portwise.contract.defect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The long rules made short for the many trials: most growth shows at a hundred and ten as well, memory is collected and
 * races are run in full only for the defects that name them. Only what methods do is changed.
 */
final class Shortcuts {

    private static final String UNITS = "package dev.portwise.contract.rules.unitofwork;";

    private static final Defect LESS_GROWTH = Defect.named("less-growth", "A hundred and ten are many.")
            .in(
                    "ConstantCostRules.java",
                    "on.guarantees(Guarantee.SCALE) ? SIZES : SIZES.subList(0, 4)",
                    "SIZES.subList(0, 3)")
            .in("BatchesRules.java", "users(1_010).subList(10, 1_010)", "users(120).subList(10, 120)")
            .in("ManyChangesRules.java", "int many = 110;", "int many = 4;")
            .in("ManyIdsRules.java", "99_000 : 9_900", "200 : 200")
            .in("BothRelationsRules.java", "int many = 1_001;", "int many = 11;")
            .in("PagesRules.java", "assertThat(kept(read)).isZero();", "");

    private static final Defect SHORTER_LISTS = Defect.named("shorter-lists", "A hundred and ten are many.")
            .in("LargeResultsRules.java", "users(200);", "users(60);")
            .in("LargeResultsRules.java", "{1, 50, 200}", "{1, 50, 60}")
            .in("StoringPostsRules.java", "{0, 1, 2, 1_000}", "{0, 1, 2, 110}")
            .in("OverlappingUnitsRules.java", "Subject.ofEachKind(on, 1_010)", "Subject.ofEachKind(on, 120)")
            .in("NextReading.java", "ROUNDS = 300;", "ROUNDS = 30;")
            // compiled anew, for it has the constant inside
            .in("VisibilityRules.java", UNITS, UNITS)
            .in("UnlinkingRules.java", "users(1_000)", "users(110)")
            .in("UnlinkingRules.java", "loaded.members().get(500)", "loaded.members().get(50)")
            .in("UnlinkingRules.java", "members.get(500).id()", "members.get(50).id()");

    private static final String RACES = "package dev.portwise.contract.rules.races;";

    private static final Defect FEWER_ROUNDS = Defect.named("fewer-rounds", "A race has ten rounds.")
            .in("Race.java", "ROUNDS = 100;", "ROUNDS = 10;")
            .in("SecondWritersRules.java", "Thread.sleep(100);", "Thread.sleep(5);")
            // compiled anew, for they have the constant inside
            .in("EachRound.java", RACES, RACES)
            .in("WrittenTwiceRules.java", RACES, RACES)
            .in("RemovedMeanwhileRules.java", RACES, RACES)
            .in("ChangedTwiceRules.java", RACES, RACES)
            .in("TakenAwayTwiceRules.java", RACES, RACES)
            .in("ReferencesRules.java", RACES, RACES);

    /** Each is made of the others: a thousand and ten are a thousand and ten. */
    private static final Map<String, String> SMALLER = new LinkedHashMap<>();

    static {
        SMALLER.put("10_000", "120");
        SMALLER.put("1_010", "120");
        SMALLER.put("2_020", "240");
        SMALLER.put("2_000", "220");
        SMALLER.put("1_000", "110");
        SMALLER.put("999", "109");
    }

    private final Map<String, byte[]> lists;
    private final Map<String, byte[]> growth;
    private final Map<String, byte[]> races;

    /** @param rules what else is changed in the rules */
    Shortcuts(Sources sources, UnaryOperator<Map<Path, String>> rules) {
        Compiler compiler = new Compiler();
        lists = compiler.classesOf(rules.apply(smaller(sources.with(SHORTER_LISTS))));
        growth = compiler.classesOf(rules.apply(smaller(sources.with(LESS_GROWTH))));
        races = compiler.classesOf(rules.apply(sources.with(FEWER_ROUNDS)));
    }

    /** The classes to put in place of the rules' own. */
    Map<String, byte[]> forTrialOf(Defect defect) {
        Map<String, byte[]> classes = new TreeMap<>(lists);
        if (!names(defect, "BIG-")) {
            classes.putAll(growth);
        }
        if (!names(defect, "RACE-")) {
            classes.putAll(races);
        }
        return classes;
    }

    private static boolean names(Defect defect, String family) {
        return defect.catchers().stream().anyMatch(rule -> rule.startsWith(family));
    }

    private static Map<Path, String> smaller(Map<Path, String> sources) {
        sources.replaceAll(
                (file, source) -> source.lines().map(Shortcuts::smaller).collect(Collectors.joining("\n")));
        return sources;
    }

    private static String smaller(String line) {
        String smaller = line;
        for (Map.Entry<String, String> number : SMALLER.entrySet()) {
            smaller = smaller.replace(number.getKey(), number.getValue());
        }
        return isConstant(line) ? line : smaller;
    }

    /** What is set up when a class is loaded stays. */
    private static boolean isConstant(String line) {
        return line.contains(" static final ");
    }
}
