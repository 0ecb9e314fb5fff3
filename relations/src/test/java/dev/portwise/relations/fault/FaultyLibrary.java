package dev.portwise.relations.fault;

import dev.portwise.relations.Relation;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The library with a fault, compiled into a folder of its own and loaded beside the right one. */
final class FaultyLibrary implements AutoCloseable {

    private static final String PACKAGE = "dev.portwise.relations.library";
    private static final Path SOURCES = Path.of("src", "test", "java").resolve(PACKAGE.replace('.', '/'));

    private final Library classes;
    private final Object library;

    FaultyLibrary(Fault fault) throws IOException, ReflectiveOperationException {
        Path folder = Path.of("target", "faults", fault.name());
        compile(fault, folder);
        classes = new Library(folder);
        library = classes.loadClass(PACKAGE + ".Library").getConstructor().newInstance();
    }

    /** The relations of the faulty library. */
    @SuppressWarnings("unchecked") // Library implements this
    List<Relation<?, ?>> relations() {
        return ((Supplier<List<Relation<?, ?>>>) library).get();
    }

    private static void compile(Fault fault, Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path target = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", target.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                for (Fault.Edit edit : fault.edits()) {
                    if (file.endsWith(edit.file())) {
                        text = edit.applyTo(text);
                    }
                }
                Path copy = sources.resolve(file.getFileName());
                Files.writeString(copy, text);
                arguments.add(copy.toString());
            }
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException(fault.name() + " does not compile");
        }
    }

    @Override
    public void close() throws IOException {
        ((Closeable) library).close();
        classes.close();
    }

    /** Loads the library's classes from its own folder, and all others from the tests' class path. */
    private static final class Library extends URLClassLoader {

        Library(Path folder) throws MalformedURLException {
            super(new URL[] {folder.resolve("classes").toUri().toURL()}, FaultyLibrary.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
