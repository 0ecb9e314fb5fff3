package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.tracking.TrackedTransaction;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/** Keeps the domain in a relational database through SQL written by hand and mapped by MyBatis. */
public final class MyBatisAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "mybatis";
    }

    @Override
    public String technology() {
        return Optional.ofNullable(SqlSession.class.getPackage().getImplementationVersion())
                .map("MyBatis %s with XML mappers"::formatted)
                .orElse("MyBatis with XML mappers");
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return RelationalStore.kinds();
    }

    @Override
    public Persistence open(StoreSettings settings) {
        return RelationalPersistence.open(settings, store -> {
            SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(Mappings.on(store));
            return readOnly -> new TrackedTransaction(readOnly, new MyBatisSession(sessions.openSession()));
        });
    }
}
