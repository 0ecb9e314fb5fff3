package dev.portwise.cli.store;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.UsageError;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code PORTWISE_CLASSPATH} names, which its author may change while this process runs. */
public final class PluggedClasses {

    private static final String VARIABLE = "PORTWISE_CLASSPATH";
    private static final int MILLIS_BETWEEN_LOOKS = 200;

    private final List<Path> entries;

    private PluggedClasses(List<Path> entries) {
        this.entries = entries;
    }

    /**
     * Those of the environment.
     *
     * @throws UsageError if the variable names nothing
     */
    public static PluggedClasses of(Console console) {
        String names = console.variable(VARIABLE)
                .orElseThrow(() -> new UsageError("nothing is plugged in that could change; name your classes in "
                        + VARIABLE + ", such as target/classes"));
        return new PluggedClasses(Stream.of(names.split(File.pathSeparator))
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(name.endsWith("/*") ? name.substring(0, name.length() - 2) : name))
                .map(PluggedClasses::canonical)
                .toList());
    }

    /** Without dots and links, as the class loader of this process names the places of its classes. */
    private static Path canonical(Path named) {
        try {
            return named.toFile().getCanonicalFile().toPath();
        } catch (IOException unreadable) {
            throw new UsageError(VARIABLE + " names " + named + ", which cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * The adapters and engines of now. Classes that are plugged in are loaded anew, the others are the ones in use. The
     * libraries of this thread find both.
     */
    public Plugins loaded() {
        ClassLoader classes = new Anew(urls());
        Thread.currentThread().setContextClassLoader(classes);
        return Plugins.found(classes);
    }

    /** What the files are like now, for {@link #awaitChange}. */
    public Map<Path, FileTime> state() {
        Map<Path, FileTime> state = new HashMap<>();
        for (Path entry : entries) {
            try (Stream<Path> files = Files.find(entry, Integer.MAX_VALUE, (file, is) -> is.isRegularFile())) {
                for (Path file : files.toList()) {
                    state.put(file, Files.getLastModifiedTime(file));
                }
            } catch (IOException | UncheckedIOException beingWritten) {
                state.put(entry, FileTime.fromMillis(0));
            }
        }
        return state;
    }

    /**
     * Returns once the files differ from a state and nobody writes them any more.
     *
     * @param ended gives up when it is true
     */
    public void awaitChange(Map<Path, FileTime> before, BooleanSupplier ended) {
        Map<Path, FileTime> last = before;
        for (Map<Path, FileTime> now = state(); now.equals(before) || !now.equals(last); now = state()) {
            if (ended.getAsBoolean()) {
                return;
            }
            last = now;
            try {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<URL> urls() {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            try {
                urls.add(entry.toUri().toURL());
                if (Files.isDirectory(entry)) {
                    for (File jar : jarsIn(entry)) {
                        urls.add(jar.toURI().toURL());
                    }
                }
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return urls;
    }

    private static List<File> jarsIn(Path folder) {
        File[] jars = folder.toFile().listFiles((in, name) -> name.endsWith(".jar"));
        return jars == null ? List.of() : List.of(jars);
    }

    /** Defines the plugged-in classes itself, though those of this process were loaded from the same files. */
    private static final class Anew extends URLClassLoader {

        private final List<String> places;

        Anew(List<URL> urls) {
            super(urls.toArray(URL[]::new), PersistenceAdapter.class.getClassLoader());
            places = urls.stream().map(URL::toString).toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : isPluggedIn(name) ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        private boolean isPluggedIn(String name) {
            URL found = getParent().getResource(name.replace('.', '/') + ".class");
            return found == null || places.stream().anyMatch(found.toString()::contains);
        }
    }
}
