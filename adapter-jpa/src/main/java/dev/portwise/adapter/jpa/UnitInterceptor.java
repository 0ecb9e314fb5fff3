package dev.portwise.adapter.jpa;

import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Gives new entities the revision 1 that the ports promise, and tells the sets of a session about their unit. */
record UnitInterceptor(JpaUnit unit) implements Interceptor {

    static JpaUnit unitOf(SharedSessionContractImplementor session) {
        return ((UnitInterceptor) session.getInterceptor()).unit();
    }

    @Override
    public boolean onLoad(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        unit.loaded(entity);
        return false;
    }

    /** Hibernate would keep the 0 by which it knows what is new. */
    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        state[List.of(propertyNames).indexOf("revision")] = 1L;
        return true;
    }

    /**
     * Spares Hibernate the question to the database whether an object of an earlier unit is stored: its revision tells.
     * If it was removed since, a foreign key refuses it.
     */
    @Override
    public @Nullable Boolean isTransient(Object entity) {
        return NewEntities.isNew(entity) ? null : false;
    }
}
