package dev.portwise.contract.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints programs as Java source for a test. */
final class JavaText {

    private static final String INDENT = "                ";

    private JavaText() {}

    /** The imports of the test. */
    static String imports() {
        return Stream.of(
                                StepKind.class,
                                Key.class,
                                SampleText.class,
                                SampleInstant.class,
                                Plan.class,
                                Unit.class,
                                InterleavedUnits.class,
                                InterleavedUnits.Side.class)
                        .map(type -> "import static " + type.getCanonicalName() + ".*;\n")
                        .collect(Collectors.joining())
                + "\nimport java.util.List;\nimport org.junit.jupiter.api.Test;\n";
    }

    /** A test method for a subclass of {@link ModelContract}. */
    static String testOf(Program program) {
        return """
                    @Test
                    void bothEndAlike() {
                        bothEndAlike(
                                %dL,
                %s);
                    }
                """.formatted(
                program.seed(),
                program.turns().stream()
                        .map(turn -> INDENT + (turn instanceof Unit unit ? of(unit) : of((InterleavedUnits) turn)))
                        .collect(Collectors.joining(",\n")));
    }

    private static String of(Unit unit) {
        return "unit(" + steps(unit.steps()) + ")"
                + (unit.access() == Unit.Access.READS ? ".reading()" : "")
                + (unit.ending() == Unit.Ending.THROWS ? ".throwing()" : "")
                + (unit.afterwards().isEmpty() ? "" : ".afterwards(" + steps(unit.afterwards()) + ")");
    }

    private static String steps(List<Step> steps) {
        return lines(steps.stream().map(Step::toString));
    }

    private static String of(InterleavedUnits turn) {
        return "interleaved("
                + lines(Stream.concat(
                        Stream.of(turn.endsFirst().name()),
                        turn.moves().stream()
                                .map(move -> move.side().name().toLowerCase(Locale.ROOT) + "(" + move.step() + ")")))
                + ")";
    }

    private static String lines(Stream<String> elements) {
        return elements.map(element -> "\n" + INDENT + "        " + element).collect(Collectors.joining(","));
    }
}
