package dev.portwise.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterType;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.bson.Document;

/**
 * The kind of a server.
 *
 * @param transactions whether the server has transactions, as members of a replica set and routers of a sharded cluster
 *     do
 * @param snapshots whether units that only read may do without a transaction; on replica sets since MongoDB 5.0, not on
 *     imitations, nor on routers, which do not tell of elections
 * @param imitation whether the server only imitates MongoDB: a real server names its storage engines
 * @param batch the most statements in one command; 100,000 since MongoDB 3.6
 */
record Deployment(boolean transactions, boolean snapshots, int batch, boolean imitation, String version) {

    private static final int LARGE = 100_000;
    private static final int SNAPSHOTS_SINCE = 5;

    static Deployment of(MongoClient client, MongoDatabase database) {
        database.runCommand(new Document("ping", 1));
        Document build = database.runCommand(new Document("buildInfo", 1));
        int batch = database.runCommand(new Document("isMaster", 1)).getInteger("maxWriteBatchSize", LARGE);
        // What the servers answered to the driver's hello: a setName, or a router's isdbgrid.
        ClusterType type = client.getClusterDescription().getType();
        boolean transactions = type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
        boolean imitation = !build.containsKey("storageEngines");
        return new Deployment(
                transactions,
                type == ClusterType.REPLICA_SET
                        && !imitation
                        && build.getList("versionArray", Integer.class).get(0) >= SNAPSHOTS_SINCE,
                batch,
                imitation,
                build.getString("version"));
    }

    /** @param client see {@link Capabilities#client} */
    Capabilities capabilities(String client) {
        Set<Guarantee> guarantees = EnumSet.noneOf(Guarantee.class);
        if (transactions) {
            guarantees.addAll(Set.of(Guarantee.ATOMIC_UNITS, Guarantee.ISOLATED_UNITS, Guarantee.SERVER_CHECKED_RACES));
        }
        if (batch >= LARGE) {
            guarantees.add(Guarantee.SCALE);
        }
        guarantees.add(Guarantee.LOCK_FREE_READS);
        if (!imitation) {
            guarantees.addAll(Set.of(Guarantee.CODE_POINT_ORDER, Guarantee.DURABLE_UNITS));
        }
        String product = (imitation ? "an imitation of MongoDB " : "MongoDB ") + version;
        return new Capabilities(
                StoreKind.MONGODB,
                product,
                guarantees,
                transactions ? Isolation.SNAPSHOT : Isolation.NONE,
                Duration.ofMillis(1),
                "simple: by byte",
                imitation ? "in memory" : "writes wait for w=majority, j=true",
                client);
    }
}
