package dev.portwise.adapter.jpa;

import dev.portwise.adapter.tracking.LazySet;
import java.util.Comparator;
import java.util.Locale;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

/** The to-many ends of objects that leave their unit. */
final class Ends {

    private Ends() {}

    /** Ends that are not loaded by now throw {@link dev.portwise.domain.exception.NotLoaded} from now on. */
    static void close(SessionImplementor session, Object object) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(object.getClass());
        if (!persister.hasCollections()) {
            return;
        }
        Object[] values = persister.getValues(object);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof PersistentCollection<?> end && !end.wasInitialized()) {
                persister.setValue(object, i, closed(persister.getPropertyNames()[i], object, session));
            }
        }
    }

    /** As {@link #close}, for an object that was removed: nothing is to be written for its ends any more. */
    static void release(SessionImplementor session, Object object) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(object.getClass());
        PersistenceContext context = session.getPersistenceContextInternal();
        for (Object value : persister.getValues(object)) {
            if (value instanceof PersistentCollection<?> end) {
                context.removeCollectionEntry(end);
            }
        }
        close(session, object);
    }

    private static LazySet<Object> closed(String attribute, Object owner, SessionImplementor session) {
        String what = owner.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        Object id = session.getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(owner.getClass())
                .getIdentifier(owner, session);
        return LazySet.closed(attribute + " of " + what + " " + id, Comparator.comparing(Object::hashCode));
    }
}
