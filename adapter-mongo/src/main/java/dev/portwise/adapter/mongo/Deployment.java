package dev.portwise.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterType;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreKind;
import java.util.EnumSet;
import java.util.Set;
import org.bson.Document;

/**
 * What kind of server was found.
 *
 * @param transactions whether it has them: members of a replica set and routers of a sharded cluster do
 */
record Deployment(boolean transactions, String version) {

    static Deployment of(MongoClient client, MongoDatabase database) {
        database.runCommand(new Document("ping", 1));
        String version = database.runCommand(new Document("buildInfo", 1)).getString("version");
        // What the servers answered to the driver's hello: a setName, or a router's isdbgrid.
        ClusterType type = client.getClusterDescription().getType();
        return new Deployment(type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED, version);
    }

    Capabilities capabilities() {
        Set<Guarantee> guarantees = transactions
                ? EnumSet.complementOf(EnumSet.of(Guarantee.FOREIGN_KEYS))
                : EnumSet.noneOf(Guarantee.class);
        return new Capabilities(StoreKind.MONGODB, "MongoDB " + version, guarantees);
    }
}
