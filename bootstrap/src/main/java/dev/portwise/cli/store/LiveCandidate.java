package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;

/** An adapter on a live database. */
record LiveCandidate(PersistenceAdapter plugged, LiveDatabase database, StoreSettings entry) implements Candidate {

    @Override
    public String adapter() {
        return plugged.name();
    }

    @Override
    public String technology() {
        return plugged.technology();
    }

    @Override
    public String engine() {
        return database.kind().name();
    }

    @Override
    public String arguments() {
        String user = entry.user().map(name -> " --user " + quoted(name)).orElse("");
        return "--adapter " + adapter() + " --url " + quoted(entry.url()) + user;
    }

    /** Quoted as one word for a shell. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String caution() {
        return "";
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Persistence open(StoreSettings store) {
        return plugged.open(store);
    }

    @Override
    public TemporaryStore newStore() {
        return LiveStore.on(() -> database.newTemporary(entry), plugged);
    }
}
