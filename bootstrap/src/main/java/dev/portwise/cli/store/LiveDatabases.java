package dev.portwise.cli.store;

import java.util.List;
import java.util.Optional;

/** The kinds of live database that are known here. */
public final class LiveDatabases {

    private static final List<LiveDatabase> ALL =
            List.of(new LiveH2(), new LivePostgresql(), new LiveMariadb(), new LiveMongodb());

    private LiveDatabases() {}

    /** The kind that URL belongs to. */
    public static Optional<LiveDatabase> at(String url) {
        return ALL.stream()
                .filter(database -> url.startsWith(database.kind().urlPrefix()))
                .findFirst();
    }
}
