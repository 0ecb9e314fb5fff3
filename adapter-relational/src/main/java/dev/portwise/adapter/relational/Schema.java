package dev.portwise.adapter.relational;

import dev.portwise.domain.exception.StoreUnavailable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Creates or migrates the tables. */
final class Schema {

    private static final String MIGRATIONS = "classpath:dev/portwise/adapter/relational/migrations";

    private final DataSource dataSource;
    private final Dialect dialect;

    Schema(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    void migrate() {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(MIGRATIONS)
                    .placeholders(dialect.types())
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StoreUnavailable("the schema could not be created or migrated: " + failed.getMessage(), failed);
        }
    }
}
