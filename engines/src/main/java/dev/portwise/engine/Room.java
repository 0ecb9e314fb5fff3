package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk for a server, in megabytes. It is looked for before the server starts, because on a full disk one
 * server ends without saying why, and unpacking another never ends.
 */
record Room(Path directory, long megabytes) {

    private static final long MEGABYTE = 1 << 20;

    /** Room for the data of one server. */
    static Room forData() {
        return new Room(Path.of(System.getProperty("java.io.tmpdir")), 200);
    }

    /**
     * Makes sure that there is enough.
     *
     * @param advice how to choose another directory
     * @throws EngineFailure if there is not, or nothing can be written there
     */
    void require(String advice) {
        try {
            FileStore disk = Files.getFileStore(Files.createDirectories(directory));
            long free = disk.getUsableSpace() / MEGABYTE;
            if (disk.getTotalSpace() > 0 && free < megabytes) {
                throw new EngineFailure(
                        "%s has %,d MB free and a server needs %,d; make room or choose another directory with %s"
                                .formatted(directory, free, megabytes, advice),
                        null);
            }
        } catch (IOException refused) {
            throw new EngineFailure(
                    "cannot write to " + directory + "; choose another directory with " + advice, refused);
        }
    }
}
