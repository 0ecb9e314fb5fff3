package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One mongod on a loopback port. */
record MongodServer(ServerProcess process, ServerFiles files, String address) {

    /**
     * A server that is starting and not yet up.
     *
     * @param options the options of mongod beyond its address and its files
     */
    static MongodServer start(Path program, String engine, String... options) {
        int port = Ports.free(1).get(0);
        ServerFiles files = ServerFiles.guarded(engine, "mongod.lock");
        try {
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--dbpath",
                    files.directory().toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind_ip",
                    "127.0.0.1",
                    "--nounixsocket",
                    "--wiredTigerCacheSizeGB",
                    "0.25"));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(files.log().toFile())
                    .start();
            return new MongodServer(new ServerProcess(process.toHandle(), files.log()), files, "127.0.0.1:" + port);
        } catch (IOException failed) {
            files.end();
            throw new EngineFailure("mongod did not start: " + failed.getMessage(), failed);
        }
    }

    /** Ends the server if it runs, and removes its files. */
    void end() {
        files.endAfter(process);
    }
}
