package dev.portwise.relations.hibernate;

import dev.portwise.relations.store.ListeningDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Puts a listening data source under Hibernate, if there is none yet. */
final class Listening {

    private Listening() {}

    static DataSource to(ConnectionProvider provider) {
        if (!provider.isUnwrappableAs(DataSource.class)) {
            throw new IllegalArgumentException("Hibernate has connections of its own, which the kit cannot hear;"
                    + " give it a data source, best a ListeningDataSource");
        }
        DataSource dataSource = provider.unwrap(DataSource.class);
        if (listens(dataSource)) {
            return dataSource;
        }
        ListeningDataSource listening = ListeningDataSource.of(dataSource);
        try {
            // The class has other names in Hibernate 6 and 7; the method has not
            provider.getClass().getMethod("setDataSource", DataSource.class).invoke(provider, listening);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(
                    "the kit cannot hear Hibernate's data source; give it a ListeningDataSource", closed);
        }
        return listening;
    }

    private static boolean listens(DataSource dataSource) {
        try {
            return dataSource.isWrapperFor(ListeningDataSource.class);
        } catch (SQLException unknown) {
            return false;
        }
    }
}
