package dev.portwise.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.model.InterleavedUnits.Move;
import dev.portwise.contract.model.InterleavedUnits.Side;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class JavaTextTest {

    private static final String FILE = """
            %s
            public class Pasted extends dev.portwise.contract.model.JavaTextTest.Recording {
            %s}
            """;

    @TempDir
    private Path directory;

    @Test
    void aPrintedProgramCompilesAndIsTheProgram() throws Exception {
        Program program = everyKindOfStep();

        Recording pasted = compiled(FILE.formatted(JavaText.imports(), JavaText.testOf(program)));

        assertThat(pasted.recorded).isEqualTo(List.of(program));
    }

    @Test
    void aShortProgramIsReadable() {
        Program program = Program.program(
                7,
                Unit.unit(StepKind.REGISTER_USER.with(Key.U1, SampleText.ANN)),
                Unit.unit(StepKind.WRITE_POST.with(Key.U1, Key.P1, SampleText.BOB, SampleText.CAT))
                        .throwing());

        assertThat(JavaText.testOf(program)).isEqualTo("""
                    @Test
                    void bothEndAlike() {
                        bothEndAlike(
                                7L,
                                unit(
                                        REGISTER_USER.with(U1, ANN)),
                                unit(
                                        WRITE_POST.with(U1, P1, BOB, CAT)).throwing());
                    }
                """);
    }

    private static Program everyKindOfStep() {
        StepGenerator generator = new StepGenerator(new Random(1), new ModelState());
        List<Step> steps = Stream.of(StepKind.values()).map(generator::step).toList();
        return new Program(
                -3,
                List.of(
                        new Unit(Unit.Access.EXECUTES, Unit.Ending.RETURNS, steps, List.of()),
                        new Unit(Unit.Access.READS, Unit.Ending.THROWS, steps, steps),
                        new InterleavedUnits(
                                Side.OTHER,
                                List.of(new Move(Side.ONE, steps.get(0)), new Move(Side.OTHER, steps.get(1))))));
    }

    private Recording compiled(String source) throws IOException, ReflectiveOperationException {
        Path file = Files.writeString(directory.resolve("Pasted.java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), "-proc:none", file.toString());
        assertThat(status).as(source).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            Recording pasted = (Recording)
                    loader.loadClass("Pasted").getDeclaredConstructor().newInstance();
            Method test = pasted.getClass().getDeclaredMethod("bothEndAlike");
            test.setAccessible(true);
            test.invoke(pasted);
            return pasted;
        }
    }

    /** Where a printed program is pasted; it writes the program down instead of running it. */
    public static class Recording {

        private final List<Program> recorded = new ArrayList<>();

        protected void bothEndAlike(long seed, Turn... turns) {
            recorded.add(Program.program(seed, turns));
        }
    }
}
