package dev.portwise.adapter.jpa;

import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.Type;

/** What a session has to know of its unit of work. */
record UnitInterceptor(Removals removals) implements Interceptor {

    static Removals removalsOf(SharedSessionContractImplementor session) {
        return ((UnitInterceptor) session.getInterceptor()).removals();
    }

    /** What is stored for the first time gets the revision 1; Hibernate would keep the 0 by which it tells the new. */
    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        state[List.of(propertyNames).indexOf("revision")] = 1L;
        return true;
    }
}
