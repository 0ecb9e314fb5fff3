package dev.portwise.cli.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A database on the server or cluster that the URL names. */
final class LiveMongodb implements LiveDatabase {

    private static final int PATIENCE_SECONDS = 5;

    @Override
    public StoreKind kind() {
        return StoreKind.MONGODB;
    }

    @Override
    public StoreContents contents(StoreSettings settings) {
        MongodbUrl url = MongodbUrl.of(settings.url());
        if (url.database().isEmpty()) {
            throw new IllegalArgumentException(
                    "the URL names no database; write it like mongodb://localhost:27017/database");
        }
        try (MongoClient client = connect(settings, url)) {
            return MongodbContents.in(client.getDatabase(url.database()));
        } catch (MongoException refused) {
            throw unavailable(settings, refused);
        }
    }

    @Override
    public void requireRoom(StoreSettings settings) {
        MongodbUrl url = MongodbUrl.of(settings.url());
        try (MongoClient client = connect(settings, url)) {
            MongodbRights.check(client, url.database(), MongodbRights.TO_FILL);
            Document server = client.getDatabase("admin").runCommand(new Document("isMaster", 1));
            if (Boolean.FALSE.equals(server.getBoolean("ismaster"))) {
                throw new StoreUnavailable(
                        "the server at " + settings.url()
                                + " is a secondary, which takes no writes; name the replica set",
                        null);
            }
        } catch (MongoException refused) {
            throw unavailable(settings, refused);
        }
    }

    @Override
    public TemporaryDatabase newTemporary(StoreSettings settings) {
        String name = TemporaryName.random();
        MongodbUrl url = MongodbUrl.of(settings.url());
        MongoClient client = connect(settings, url);
        try {
            MongodbRights.check(client, name, MongodbRights.TO_CREATE_AND_DROP);
        } catch (MongoException refused) {
            client.close();
            throw unavailable(settings, refused);
        } catch (StoreUnavailable lacking) {
            client.close();
            throw lacking;
        }
        StoreSettings inside = settings.at(url.withDatabase(name));
        return new TemporaryMongodbDatabase(client, name, inside);
    }

    private static MongoClient connect(StoreSettings settings, MongodbUrl url) {
        try {
            ConnectionString given = new ConnectionString(url.text());
            MongoClientSettings.Builder client = MongoClientSettings.builder()
                    .applyConnectionString(given)
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .applyToSocketSettings(socket -> socket.readTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS));
            settings.user()
                    .ifPresent(user -> client.credential(MongoCredential.createCredential(
                            user,
                            url.authSource(),
                            settings.password().orElse("").toCharArray())));
            return MongoClients.create(client.build());
        } catch (IllegalArgumentException malformed) {
            throw new StoreUnavailable(
                    "the store at " + settings.url() + " cannot be reached: " + malformed.getMessage(), malformed);
        }
    }

    private static StoreUnavailable unavailable(StoreSettings settings, MongoException refused) {
        return new StoreUnavailable("the store at " + settings.url() + " " + reason(settings, refused), refused);
    }

    private static String reason(StoreSettings settings, MongoException refused) {
        if (refused instanceof MongoSecurityException) {
            return SqlLogin.REFUSED;
        }
        String message = Objects.requireNonNullElse(refused.getMessage(), "no answer");
        if (refused instanceof MongoCommandException command && command.getErrorCode() == MongodbRights.UNAUTHORIZED) {
            return settings.user().isPresent()
                    ? "does not grant the user a right: " + message
                    : "asks for a user and a password; --help tells how to give them";
        }
        return "cannot be reached: " + message;
    }
}
