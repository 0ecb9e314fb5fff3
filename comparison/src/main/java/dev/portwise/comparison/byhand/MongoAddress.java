package dev.portwise.comparison.byhand;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import dev.portwise.adapter.spi.StoreSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;

/**
 * Where a MongoDB is.
 *
 * @param connection with the credentials in the URL, where its authSource applies to them
 */
public record MongoAddress(ConnectionString connection) {

    public static MongoAddress of(StoreSettings store) {
        String credentials = Stream.concat(store.user().stream(), store.password().stream())
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining(":"));
        return new MongoAddress(new ConnectionString(
                credentials.isEmpty() ? store.url() : store.url().replaceFirst("://", "://" + credentials + "@")));
    }

    public String database() {
        return Objects.requireNonNull(connection.getDatabase(), "the URL names no database");
    }

    /** As durable as the adapter: each write waits for a majority and the journal. */
    public MongoClientSettings.Builder settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(connection)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
