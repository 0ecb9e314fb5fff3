package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.adapter.spi.UnitTransaction;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The persistence unit: the mapping, and how Hibernate is to use a database whose schema is there already. */
record PersistenceUnit(SessionFactory sessions, String codePointKey, UuidForm uuidForm)
        implements RelationalPersistence.Transactions {

    private static final Map<String, ?> SETTINGS = Map.of(
            // connections come without auto-commit, so one is only taken when the first statement is sent
            "hibernate.connection.provider_disables_autocommit", true,
            // a batch is one round trip up to so many rows; Hibernate clears as many places after each batch
            "hibernate.jdbc.batch_size", 10_000,
            "hibernate.jdbc.batch_versioned_data", true,
            "hibernate.order_inserts", true,
            "hibernate.order_updates", true,
            // by default a java.sql.Timestamp, which is of the Julian calendar before 1582 and stores another day
            "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE",
            // statements for lists of ids are planned for powers of two only
            "hibernate.query.in_clause_parameter_padding", true);

    static PersistenceUnit on(RelationalStore store) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("portwise")
                .provider(HibernatePersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .mappingFile("dev/portwise/adapter/jpa/orm.xml")
                .property("jakarta.persistence.nonJtaDataSource", store.dataSource())
                .property("hibernate.type.preferred_uuid_jdbc_type", jdbcType(store.uuidForm()))
                .properties(SETTINGS);
        EntityManagerFactory factory = configuration.createEntityManagerFactory();
        return new PersistenceUnit(factory.unwrap(SessionFactory.class), store.codePointKey(), store.uuidForm());
    }

    @Override
    public UnitTransaction begin(boolean readOnly) {
        return new JpaUnit(readOnly, sessions, codePointKey, uuidForm);
    }

    @Override
    public void close() {
        sessions.close();
    }

    private static String jdbcType(UuidForm form) {
        return switch (form) {
            case NATIVE -> "UUID";
            case BINARY -> "BINARY";
        };
    }
}
