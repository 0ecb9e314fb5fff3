package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.UnitState;
import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** What a session, and the ends it loads, have to know of their unit of work. */
record UnitInterceptor(UnitState state, Removals removals) implements Interceptor {

    static UnitInterceptor of(SharedSessionContractImplementor session) {
        return (UnitInterceptor) session.getInterceptor();
    }

    /** What is stored for the first time gets the revision 1; Hibernate would keep the 0 by which it tells the new. */
    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        state[List.of(propertyNames).indexOf("revision")] = 1L;
        return true;
    }

    /**
     * Spares Hibernate the question to the database whether an object of an earlier unit is stored: its revision tells.
     * Should it have been removed since, a foreign key refuses it.
     */
    @Override
    public @Nullable Boolean isTransient(Object entity) {
        return Additions.revisionOf(entity) == 0 ? null : false;
    }
}
