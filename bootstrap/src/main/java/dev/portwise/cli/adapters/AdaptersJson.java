package dev.portwise.cli.adapters;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.engine.Engine;
import java.util.List;
import java.util.Optional;

/** What is plugged in, as it is written to JSON. */
record AdaptersJson(List<AdapterEntry> adapters) {

    /** One adapter. */
    record AdapterEntry(String name, String technology, List<EngineEntry> engines) {}

    /**
     * One engine for an adapter.
     *
     * @param missing why it cannot be started here and what to do about it
     * @param failure why the store could not be opened although the engine is available
     * @param store what the opened store says of itself
     */
    record EngineEntry(
            String name,
            String description,
            boolean atHand,
            Optional<String> missing,
            Optional<String> failure,
            Optional<StoreJson> store) {

        static EngineEntry of(Engine engine, Optional<String> failure, Optional<Capabilities> declared) {
            return new EngineEntry(
                    engine.name(),
                    engine.description(),
                    engine.missing().isEmpty(),
                    engine.missing(),
                    failure,
                    declared.map(StoreJson::of));
        }
    }
}
