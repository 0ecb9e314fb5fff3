package dev.portwise.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** A mongod that speaks TLS only and knows its users. */
public record SecuredMongod(MongodServer server) implements AutoCloseable {

    private static final String OPTIONS = "tls=true";
    private static final String ADMIN = "admin";

    /**
     * Starts one.
     *
     * @param certificate a PEM file with a key and its certificate
     */
    public static SecuredMongod start(Path certificate) {
        SecuredMongod started = new SecuredMongod(MongodServer.start(
                "mongodb-secured",
                "--auth",
                "--tlsMode",
                "requireTLS",
                "--tlsCertificateKeyFile",
                certificate.toString()));
        try (MongoClient nobody = MongoClients.create("mongodb://" + started.server.address() + "/?" + OPTIONS)) {
            create(nobody, ADMIN, ADMIN, "root");
        }
        return started;
    }

    /** Where the database of that name is. */
    public String url(String database) {
        return withoutTls(database) + "?authSource=admin&" + OPTIONS;
    }

    /** The same place, where nobody answers who does not speak TLS. */
    public String withoutTls(String database) {
        return "mongodb://" + server.address() + "/" + database;
    }

    public void createUser(String name, String password, String... roles) {
        try (MongoClient admin = asAdmin()) {
            create(admin, name, password, roles);
        }
    }

    private MongoClient asAdmin() {
        return MongoClients.create(url(ADMIN).replace("://", "://" + ADMIN + ":" + ADMIN + "@"));
    }

    private static void create(MongoClient client, String name, String password, String... roles) {
        List<Document> granted = Arrays.stream(roles)
                .map(role -> new Document("role", role).append("db", ADMIN))
                .toList();
        client.getDatabase(ADMIN)
                .runCommand(
                        new Document("createUser", name).append("pwd", password).append("roles", granted));
    }

    /** How many databases there are whose name begins so. */
    public long databases(String prefix) {
        try (MongoClient admin = asAdmin()) {
            long found = 0;
            for (String name : admin.listDatabaseNames()) {
                found += name.startsWith(prefix) ? 1 : 0;
            }
            return found;
        }
    }

    @Override
    public void close() {
        server.end();
    }
}
