package dev.portwise.adapter.jpa;

import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;

/** Takes the tags that the unit has removed out of a post's tags that are read before the store knows of the removal. */
final class RemovedTags implements InitializeCollectionEventListener {

    @Override
    public void onInitializeCollection(InitializeCollectionEvent event) {
        UnitInterceptor.of(event.getSession()).removals().takeOutOf(event.getCollection());
    }
}
