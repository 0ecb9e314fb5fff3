package dev.portwise.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.internal.build.MongoDriverVersion;
import dev.portwise.adapter.spi.StoreSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/**
 * The address and the credentials of a database.
 *
 * @param plain the URL without credentials
 * @param roundTrip how long to wait for an answer; the URL may say otherwise
 */
record ConnectionSettings(
        ConnectionString plain, Optional<String> user, Optional<String> password, Duration roundTrip) {

    /**
     * How long to look for a server when a store is opened, in seconds. It is short, so that a mistyped address is
     * reported soon.
     */
    static final int AT_OPENING = 5;

    /** How long a unit looks for a server, in seconds. Meanwhile a replica set can elect a new primary. */
    static final int IN_UNITS = 30;

    private static final int CONNECTING = 5;

    /**
     * How soon the driver looks again for a server whose connection broke, in milliseconds. With the driver's 500, each
     * unit after a short fault would wait that long.
     */
    private static final int LOOKING_AGAIN = 50;

    /** @throws IllegalArgumentException if the URL is not one of MongoDB's or names no database */
    static ConnectionSettings of(StoreSettings settings) {
        ConnectionString plain = new ConnectionString(settings.url());
        if (plain.getDatabase() == null) {
            throw new IllegalArgumentException(
                    "the URL names no database; end it with one, such as mongodb://localhost:27017/blog");
        }
        return new ConnectionSettings(plain, settings.user(), settings.password(), settings.roundTrip());
    }

    String database() {
        return String.valueOf(plain.getDatabase());
    }

    /**
     * A client that has sent nothing yet. It reads from the primary, whatever the URL says, because others may lag behind.
     *
     * @param patience how long to look for a server and to wait for a connection, in seconds
     */
    MongoClient connect(ObservedCommands observed, int patience) {
        return MongoClients.create(observed.listenTo(settings(patience)).build());
    }

    private MongoClientSettings.Builder settings(int patience) {
        return MongoClientSettings.builder()
                .applyConnectionString(withCredentials())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .readPreference(ReadPreference.primary())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(LOOKING_AGAIN, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(patience, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECTING, TimeUnit.SECONDS)
                        .readTimeout(readTimeout(), TimeUnit.MILLISECONDS));
    }

    private int readTimeout() {
        return Objects.requireNonNullElseGet(plain.getSocketTimeout(), () -> Math.toIntExact(roundTrip.toMillis()));
    }

    /** Puts the credentials into the URL, because its authSource and authMechanism apply only there. */
    private ConnectionString withCredentials() {
        return user.map(name -> plain.getConnectionString()
                        .replaceFirst("://", "://" + encoded(name) + ":" + encoded(password.orElse("")) + "@"))
                .map(ConnectionString::new)
                .orElse(plain);
    }

    /** See {@link dev.portwise.adapter.spi.Capabilities#client}. */
    String inWords() {
        int most = settings(IN_UNITS).build().getConnectionPoolSettings().getMaxSize();
        return "Java driver %s, %s connections, up to 16 MB of a query at once"
                .formatted(MongoDriverVersion.VERSION, most == 0 ? "any number of" : "at most " + most);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Hosts and database, never a user or a password. */
    @Override
    public String toString() {
        return "mongodb://" + String.join(",", plain.getHosts()) + "/" + plain.getDatabase();
    }
}
