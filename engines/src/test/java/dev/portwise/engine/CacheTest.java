package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    private Path home = Path.of("");

    private final Path temporary = Path.of("/tmp");

    @Test
    void theCacheIsWhereTheUserSaysOrInTheHome() {
        assertThat(Cache.directory(Optional.of("/var/cache"), home, temporary)).isEqualTo(Path.of("/var/cache"));
        assertThat(Cache.directory(Optional.empty(), home, temporary)).isEqualTo(home.resolve(".cache"));
        assertThat(Cache.directory(Optional.of(""), home, temporary)).isEqualTo(home.resolve(".cache"));
    }

    @Test
    void withoutAHomeNothingIsMadeInTheWorkingDirectory() {
        Path none = Path.of("?");

        assertThat(Cache.directory(Optional.empty(), none, temporary)).isEqualTo(temporary.resolve(".cache"));
        assertThat(Cache.directory(Optional.empty(), home.resolve("gone"), temporary))
                .isEqualTo(temporary.resolve(".cache"));
    }
}
