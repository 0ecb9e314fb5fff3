package dev.portwise.cli;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.live.LiveDatabase;

/** An adapter on a database that is already there. */
record LiveTarget(PersistenceAdapter plugged, LiveDatabase database, StoreSettings entry) implements Target {

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
        String user = entry.user().map(name -> " --user " + name).orElse("");
        return "--adapter " + adapter() + " --url '" + entry.url() + "'" + user;
    }

    @Override
    public String caution() {
        return "";
    }

    @Override
    public OwnStore prepare() {
        return LiveStore.on(database.newPlace(entry), plugged);
    }
}
