package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.SQLException;
import java.util.Map;

/** A schema in the database that the URL names. */
final class LiveH2 implements LiveDatabase {

    /** H2 does not tell users their rights; it refuses the first statement instead. */
    private static final TemporarySchema.Check NO_CHECK = connection -> {};

    /** The error code for a missing right. */
    private static final int NO_RIGHT = 90040;

    /** The error code for a database that does not exist. */
    private static final int NOT_FOUND = 90146;

    @Override
    public StoreKind kind() {
        return StoreKind.H2;
    }

    @Override
    public StoreContents contents(StoreSettings settings) {
        try {
            return SqlContents.at(existing(settings));
        } catch (StoreUnavailable refused) {
            if (refused.getCause() instanceof SQLException cause && cause.getErrorCode() == NOT_FOUND) {
                return StoreContents.NOTHING;
            }
            throw refused;
        }
    }

    /** H2 does not tell beforehand. */
    @Override
    public void requireRoom(StoreSettings settings) {
        // The first statement of an adapter is refused as a whole
    }

    @Override
    public TemporaryDatabase newTemporary(StoreSettings settings) {
        String schema = TemporaryName.random();
        SqlLogin sql = existing(settings);
        try {
            return TemporarySchema.created(
                    sql.connect(), NO_CHECK, schema, sql.inside(settings.url() + ";SCHEMA=" + schema));
        } catch (StoreUnavailable refused) {
            throw refused.getCause() instanceof SQLException cause && cause.getErrorCode() == NO_RIGHT
                    ? lacking(settings, cause)
                    : refused;
        }
    }

    private static SqlLogin existing(StoreSettings settings) {
        return new SqlLogin(settings, settings.url() + existingOnly(settings.url()), Map.of());
    }

    private static StoreUnavailable lacking(StoreSettings settings, SQLException cause) {
        String user = settings.user().orElse("the user");
        return new StoreUnavailable(
                user + " may not create a schema in the store at " + settings.url() + "; grant alter any schema to "
                        + user,
                cause);
    }

    /** H2 creates a database that does not exist, and closes one at exit before its schema is dropped; both are switched off. */
    private static String existingOnly(String url) {
        return url.contains(":mem:") ? "" : ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
    }
}
