package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One MariaDB node of a cluster, with three ports: for clients, for the other nodes, and for missed transactions. */
final class GaleraNode {

    private static final String PROCESS_ID = "mariadbd.pid";

    /** Writes the process id at once, for the guardian. MariaDB itself writes it only after the node has joined. */
    private static final String START = "echo $$ > \"$0\"; exec \"$@\"";

    private final ServerFiles files;
    private final String forClients;
    private final String forNodes;
    private final String forMissed;
    private @Nullable ServerProcess process;

    private GaleraNode(ServerFiles files, List<Integer> ports) {
        this.files = files;
        this.forClients = "127.0.0.1:" + ports.get(0);
        this.forNodes = "127.0.0.1:" + ports.get(1);
        this.forMissed = "127.0.0.1:" + ports.get(2);
    }

    /** A node that is not started yet. */
    static GaleraNode prepare() {
        return new GaleraNode(ServerFiles.guarded("mariadb-galera", PROCESS_ID, "KILL"), Ports.free(3));
    }

    /** The data directory of the node, which does not exist at first. */
    Path data() {
        return files.resolve("data");
    }

    /** The address for clients. */
    String address() {
        return forClients;
    }

    /**
     * Starts the server and waits until the node has joined the cluster.
     *
     * @param others the nodes that have already joined; the first node begins the cluster
     */
    void start(GaleraPrograms programs, List<GaleraNode> others) {
        String cluster =
                String.join(",", others.stream().map(node -> node.forNodes).toList());
        String processId = files.resolve(PROCESS_ID).toString();
        String port = forClients.substring(forClients.indexOf(':') + 1);
        List<String> command = Stream.concat(
                        Stream.of(
                                "/bin/sh",
                                "-c",
                                START,
                                processId,
                                programs.server().toString(),
                                "--no-defaults",
                                "--user=" + System.getProperty("user.name"),
                                "--datadir=" + data(),
                                "--tmpdir=" + files.directory(),
                                "--socket=" + files.resolve("mariadbd.sock"),
                                "--pid-file=" + processId,
                                "--log-error=" + files.log(),
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--skip-ssl",
                                "--skip-name-resolve",
                                "--binlog-format=ROW",
                                "--innodb-autoinc-lock-mode=2",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--innodb-buffer-pool-size=64M",
                                GaleraData.LOG_FILE_SIZE,
                                "--wsrep-on=ON",
                                "--wsrep-provider=" + programs.library(),
                                "--wsrep-cluster-name=portwise",
                                "--wsrep-cluster-address=gcomm://" + cluster,
                                "--wsrep-node-address=" + forNodes,
                                "--wsrep-provider-options=gmcast.listen_addr=tcp://" + forNodes + ";ist.recv_addr="
                                        + forMissed + ";ist.recv_bind=" + forMissed + ";gcache.size=32M"),
                        others.isEmpty() ? Stream.of("--wsrep-new-cluster") : Stream.of())
                .toList();
        ServerProcess started = launch(command);
        Startup.await("a node of the cluster", this::takesPart, started::isAlive, this::errors);
    }

    private ServerProcess launch(List<String> command) {
        try {
            ServerProcess started = new ServerProcess(
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .toHandle(),
                    files.log());
            process = started;
            return started;
        } catch (IOException failed) {
            throw new EngineFailure("MariaDB did not start: " + failed.getMessage(), failed);
        }
    }

    private boolean takesPart() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://" + forClients + "/?sslMode=disable", GaleraData.USER, GaleraData.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("show status like 'wsrep_ready'")) {
            return status.next() && "ON".equals(status.getString(2));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String errors() {
        try (Stream<String> lines = Files.lines(files.log())) {
            String errors = lines.filter(line -> line.contains("[ERROR]")).collect(Collectors.joining("; "));
            return errors.isEmpty() ? "it reported no error" : errors;
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    /** Ends the server if it runs, and removes its files. */
    void end() {
        if (process != null) {
            files.endAfter(process);
        } else {
            files.end();
        }
    }
}
