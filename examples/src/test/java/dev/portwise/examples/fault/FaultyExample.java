package dev.portwise.examples.fault;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests an example with each of its faults, on the example's class path: a line for a fault, with what its test found. */
final class FaultyExample {

    static final String LINE = "FAULT ";

    private static final Pattern RULE = Pattern.compile("\\[([A-Z]{3}-\\d\\d), ");

    private final Path example;
    private final Path target;

    private FaultyExample(Path example, Path target) {
        this.example = example;
        this.target = target;
    }

    /** Takes the folder of the example, and the folder for the faulty ones. */
    public static void main(String... folders) throws IOException {
        FaultyExample example = new FaultyExample(Path.of(folders[0]), Path.of(folders[1]));
        for (SeededFault fault : SeededFault.of(example.example.getFileName().toString())) {
            System.out.println(LINE + fault.name() + " " + example.found(fault));
        }
        System.exit(0);
    }

    private String found(SeededFault fault) throws IOException {
        Path classes = Files.createDirectories(target.resolve(fault.name()).resolve("classes"));
        compile(fault, classes);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return test(target.resolve(fault.name()).resolve("found.txt"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String test(Path log) throws IOException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass("com.example.carts.CartRelationsTest"))
                        .build(),
                listener);
        String messages = listener.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        Files.writeString(log, messages);
        return RULE.matcher(messages)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private void compile(SeededFault fault, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
        for (String folder : List.of("src/main/java", "src/test/java", "src/main/resources")) {
            for (Path file : files(example.resolve(folder))) {
                String text = Files.readString(file);
                for (SeededFault.Edit edit : fault.edits()) {
                    text = file.endsWith(edit.file()) ? edit.applyTo(text) : text;
                }
                boolean java = file.toString().endsWith(".java");
                Path copy = (java ? classes.resolveSibling("sources") : classes)
                        .resolve(example.resolve(folder).relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text);
                if (java) {
                    arguments.add(copy.toString());
                }
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(fault.name() + " does not compile");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
