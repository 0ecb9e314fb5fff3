package dev.portwise.contract.defect;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a few changed sources at a time against the class path of the tests, in memory. */
final class Compiler {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** As the build has it: what does not change shall be the same byte for byte. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-g", "-parameters");

    /** Kept, for it knows the class path by now. */
    private final StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null);

    /**
     * The classes of these sources, by name.
     *
     * @throws IllegalStateException if they do not compile; the message is the compiler's
     */
    Map<String, byte[]> classesOf(Map<Path, String> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        Memory memory = new Memory(files);
        List<SourceText> units = sources.entrySet().stream()
                .map(source -> new SourceText(source.getKey().toUri(), source.getValue()))
                .toList();
        if (!JAVAC.getTask(null, memory, complaints, OPTIONS, null, units).call()) {
            throw new IllegalStateException(
                    complaints.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return memory.classes();
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, unused -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
