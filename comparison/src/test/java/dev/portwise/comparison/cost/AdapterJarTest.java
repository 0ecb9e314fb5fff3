package dev.portwise.comparison.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jars tell of an adapter. */
class AdapterJarTest {

    private static final String JAVA = """
        package example;

        /** Not counted. */
        class Example {
            // nor this
            int answer = 42; /* nor
            this */
        }
        """;

    @TempDir
    private Path folder;

    @Test
    void linesAreCountedWithoutBlanksAndComments() throws IOException {
        jar("shared.jar", "", Map.of("sources/dev/portwise/adapter/spi/Shared.java", JAVA));
        jar("domain.jar", "", Map.of("sources/dev/portwise/domain/Domain.java", JAVA));
        AdapterJar adapter = jar(
                "adapter.jar",
                "shared.jar domain.jar",
                Map.of(
                        "sources/com/example/A.java",
                        JAVA,
                        "sources/com/example/B.java",
                        JAVA,
                        "com/example/mapping.xml",
                        "<mapping>\n<!-- two\nlines -->\n</mapping>\n",
                        "META-INF/maven/pom.xml",
                        "<project/>"));

        assertThat(adapter.code()).contains(new Cost.Code(8, 2, 4));
    }

    @Test
    void librariesAreTheNamedJarsWithoutSources() throws IOException {
        jar("shared.jar", "", Map.of("sources/dev/portwise/adapter/spi/Shared.java", JAVA));
        long bytes =
                Files.size(jar("driver.jar", "", Map.of("Driver.class", "")).path());
        AdapterJar adapter = jar("adapter.jar", "shared.jar driver.jar missing.jar", Map.of());

        assertThat(adapter.libraries()).contains(new Cost.Libraries(1, bytes / 1_000_000.0));
    }

    @Test
    void whatAForeignJarDoesNotTellIsUnknown() throws IOException {
        AdapterJar foreign = jar("foreign.jar", "", Map.of("com/example/Foreign.class", ""));

        assertThat(foreign.code()).isEmpty();
        assertThat(foreign.libraries()).isEmpty();
    }

    @Test
    void aClassThatIsNotInAJarIsUnknown() {
        assertThat(AdapterJar.of(AdapterJarTest.class)).isEmpty();
        assertThat(AdapterJar.of(String.class)).isEmpty();
        assertThat(AdapterJar.of(Test.class)).isPresent();
    }

    private AdapterJar jar(String name, String classPath, Map<String, String> files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path path = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, String> content : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(content.getKey()));
                jar.write(content.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return new AdapterJar(path);
    }
}
