package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    @TempDir
    private Path directory;

    @Test
    void aDiskWithoutRoomIsNamedWithWhatToDo() {
        Room none = new Room(directory, Long.MAX_VALUE);

        assertThatThrownBy(() -> none.require("SOME_VARIABLE"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageMatching(directory + " has [0-9,]+ MB free and a server needs [0-9,]+; "
                        + "make room or choose another directory with SOME_VARIABLE");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamedWithWhatToDo() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new Room(file.resolve("cache"), 1).require("SOME_VARIABLE"))
                .isInstanceOf(EngineFailure.class)
                .hasMessage(
                        "cannot write to " + file.resolve("cache") + "; choose another directory with SOME_VARIABLE");
    }

    @Test
    void aDirectoryWithRoomIsMade() {
        Path cache = directory.resolve("new/cache");

        new Room(cache, 1).require("SOME_VARIABLE");

        assertThat(cache).isEmptyDirectory();
    }
}
