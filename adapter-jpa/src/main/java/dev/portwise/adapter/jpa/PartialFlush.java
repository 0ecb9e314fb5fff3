package dev.portwise.adapter.jpa;

import java.util.Collection;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEntityEvent;
import org.hibernate.event.spi.FlushEntityEventListener;

/** A flush of some of the managed objects, ahead of the one that writes everything. */
final class PartialFlush {

    private final EventSource session;

    PartialFlush(EventSource session) {
        this.session = session;
    }

    /** Has the objects compared with what is stored, and updated if they differ. */
    void schedule(Collection<?> objects) {
        session.getPersistenceContextInternal()
                .forEachCollectionEntry((collection, entry) -> entry.preFlush(collection), true);
        for (Object object : objects) {
            FlushEntityEvent event = new FlushEntityEvent(
                    session, object, session.getPersistenceContextInternal().getEntry(object));
            session.getFactory()
                    .getEventListenerGroups()
                    .eventListenerGroup_FLUSH_ENTITY
                    .fireEventOnEachListener(event, FlushEntityEventListener::onFlushEntity);
        }
    }

    /** Sends what is scheduled: inserts, updates, then removals. */
    void execute() {
        session.getActionQueue().sortActions();
        session.getActionQueue().executeActions();
    }
}
