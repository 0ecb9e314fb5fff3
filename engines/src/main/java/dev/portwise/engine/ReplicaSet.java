package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** Forms a replica set from mongods. MongoDB has transactions only on replica sets. */
final class ReplicaSet {

    /** Half of MongoDB's default. The other members replace a dead primary after 5 s, but not a slow one. */
    private static final Document SETTINGS = new Document("electionTimeoutMillis", 5_000);

    private static final int ALREADY_INITIALIZED = 23;

    private final List<MongodServer> servers;
    private boolean initiated;

    private ReplicaSet(List<MongodServer> servers) {
        this.servers = servers;
    }

    /**
     * Starts mongods, forms a replica set from them and waits until it has a primary.
     *
     * @param members the number of mongods: one, or three for failover
     */
    static RunningEngine start(String engine, int members) {
        List<MongodServer> servers = new ArrayList<>();
        try {
            while (servers.size() < members) {
                servers.add(MongodServer.start(engine, "--replSet", "portwise"));
            }
        } catch (EngineFailure failed) {
            servers.forEach(MongodServer::end);
            throw failed;
        }
        return Mongods.up(servers, new ReplicaSet(servers)::isUp, "?replicaSet=portwise");
    }

    private boolean isUp(MongoClient client) {
        initiated = initiated || initiate(client);
        return initiated && hasPrimary(client);
    }

    /** The first server refuses this command until every member answers. */
    private boolean initiate(MongoClient client) {
        List<Document> members = IntStream.range(0, servers.size())
                .mapToObj(number -> new Document("_id", number)
                        .append("host", servers.get(number).address()))
                .toList();
        try {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate",
                            new Document("_id", "portwise")
                                    .append("members", members)
                                    .append("settings", SETTINGS)));
            return true;
        } catch (MongoException notYet) {
            return notYet.getCode() == ALREADY_INITIALIZED;
        }
    }

    private static boolean hasPrimary(MongoClient client) {
        try {
            return client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .containsKey("primary");
        } catch (MongoException notYet) {
            return false;
        }
    }
}
