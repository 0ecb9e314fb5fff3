package dev.portwise.engine;

import java.util.ArrayList;
import java.util.List;

/** One mongod on a loopback port. */
record MongodServer(ServerProcess process, ServerFiles files, String address) {

    /**
     * A server that is starting and not yet up.
     *
     * @param options the options of mongod beyond its address and its files
     */
    static MongodServer start(String engine, String... options) {
        return ServerFiles.guarding("mongod", engine, "mongod.lock", "KILL", files -> {
            int port = Ports.free(1).get(0);
            List<String> command = new ArrayList<>(List.of(
                    Mongod.find().orElseThrow().toString(),
                    "--dbpath",
                    files.directory().toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind_ip",
                    "127.0.0.1",
                    "--nounixsocket",
                    "--wiredTigerCacheSizeGB",
                    "0.25",
                    // it writes every few minutes and would count as somebody's statement
                    "--setParameter",
                    "disableLogicalSessionCacheRefresh=true",
                    // a primary that is told to end answers for 15 s more
                    "--setParameter",
                    "shutdownTimeoutMillisForSignaledShutdown=500"));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(files.log().toFile())
                    .start();
            return new MongodServer(new ServerProcess(process.toHandle(), files.log()), files, "127.0.0.1:" + port);
        });
    }

    /** Ends the server if it runs, and removes its files. */
    void end() {
        files.endAfter(process);
    }
}
