package dev.portwise.adapter.relational;

import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Creates or migrates the tables. */
final class Schema {

    private static final String MIGRATIONS = "classpath:dev/portwise/adapter/relational/migrations";

    private static final Object H2_MIGRATION = new Object();

    private final DataSource dataSource;
    private final Dialect dialect;

    Schema(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /**
     * Creates or migrates the tables, also while others open the same database: on servers anybody, on H2 this process.
     * Servers keep a second migration waiting until the first one is done. H2 cannot, as each of its statements about
     * tables commits; so this process migrates one H2 database at a time.
     *
     * @throws StoreUnavailable if a newer version has migrated the database, or it lacks rights; nothing is changed
     */
    void migrate() {
        if (dialect == Dialect.H2) {
            synchronized (H2_MIGRATION) {
                migrateNow();
            }
        } else {
            migrateNow();
        }
    }

    /**
     * Requires that the tables are as this version makes them. Changes nothing.
     *
     * @throws StoreUnavailable if there are none, or another version has migrated the database
     */
    void requireThere() {
        try {
            MigrationInfoService migrations = flyway().info();
            requireNoneNewer(migrations);
            if (migrations.pending().length > 0) {
                throw new StoreUnavailable(
                        migrations.applied().length == 0
                                ? "there is nothing of Portwise in the store, and it was opened only to be read"
                                : "the store was set up by an older version of Portwise, and it was opened only to be read;"
                                        + " open it once to write, which migrates it",
                        null);
            }
        } catch (FlywayException failed) {
            throw new StoreUnavailable("the schema cannot be looked at: " + failed.getMessage(), failed);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .placeholders(dialect.types())
                .load();
    }

    private void migrateNow() {
        try {
            Flyway flyway = flyway();
            requireNoneNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable("the schema could not be created or migrated: " + reason(failed), failed);
        }
    }

    /** What the server said, because the library's own message repeats the script and its options. */
    private static String reason(FlywayException failed) {
        return ErrorTranslation.causeOf(failed, SQLException.class)
                .map(ErrorTranslation::reason)
                .orElseGet(() -> String.valueOf(failed.getMessage()));
    }

    private static void requireNoneNewer(MigrationInfoService migrations) {
        for (MigrationInfo migration : migrations.applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreUnavailable(
                        "the store was set up by a newer version of Portwise: its schema is at %s, this version knows %s; open it with the newer one"
                                .formatted(migration.getVersion(), newestKnown(migrations)),
                        null);
            }
        }
    }

    private static String newestKnown(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString)
                .orElse("none");
    }
}
