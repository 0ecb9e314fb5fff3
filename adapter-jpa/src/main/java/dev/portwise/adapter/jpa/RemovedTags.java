package dev.portwise.adapter.jpa;

import java.util.SortedSet;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;

/** Takes the tags that the unit has removed out of a post's tags that are read before the store knows of the removal. */
final class RemovedTags implements InitializeCollectionEventListener {

    @Override
    public void onInitializeCollection(InitializeCollectionEvent event) {
        if (event.getCollection() instanceof SortedSet<?> tags
                && event.getCollection().wasInitialized()) {
            tags.removeIf(UnitInterceptor.of(event.getSession()).removals()::isGone);
        }
    }
}
