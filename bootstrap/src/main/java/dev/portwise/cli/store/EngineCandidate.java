package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.UsageError;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.CrashingStore;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An adapter on an engine of this machine. The engine starts when it is first needed and ends with this process. */
public record EngineCandidate(PersistenceAdapter plugged, Engine started) implements Candidate {

    /**
     * Every pair of an adapter and an engine that it opens.
     *
     * @param named whether somebody asked for these adapters, so that one without an engine is a mistake
     * @param engines the names of engines; without them, the available engines that start by default
     * @throws UsageError if an engine does not exist or nothing remains
     */
    public static List<EngineCandidate> chosen(
            Plugins plugins, List<PersistenceAdapter> tried, boolean named, List<String> engines) {
        List<Engine> wanted =
                new LinkedHashSet<>(engines).stream().map(plugins::engine).toList();
        List<EngineCandidate> candidates = new ArrayList<>();
        for (PersistenceAdapter adapter : tried) {
            List<Engine> opened = plugins.enginesOf(adapter);
            List<Engine> chosen = wanted.isEmpty()
                    ? plugins.enginesAtHand(adapter)
                    : wanted.stream().filter(opened::contains).toList();
            if (chosen.isEmpty() && named) {
                throw new UsageError("adapter " + adapter.name() + " does not open " + String.join(", ", engines)
                        + "; it opens " + names(opened));
            }
            chosen.forEach(engine -> candidates.add(new EngineCandidate(adapter, engine)));
        }
        if (candidates.isEmpty()) {
            throw new UsageError("no adapter that is plugged in opens " + String.join(", ", engines));
        }
        return candidates;
    }

    private static String names(List<Engine> engines) {
        return engines.stream().map(Engine::name).collect(Collectors.joining(", "));
    }

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
        return started.name();
    }

    @Override
    public String arguments() {
        return "--adapter " + adapter() + " --engine " + engine();
    }

    @Override
    public String caution() {
        return Plugins.caution(started);
    }

    @Override
    public boolean timed() {
        return caution().isEmpty() && !engine().equals(StoreKind.MEMORY.name());
    }

    @Override
    public Persistence open(StoreSettings store) {
        return plugged.open(store);
    }

    @Override
    public TemporaryStore newStore() {
        StoreSettings settings = settings(newDatabase());
        return new TemporaryStore() {
            @Override
            public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
                return opening.apply(settings);
            }

            @Override
            public Persistence open(StatementObserver observer) {
                return plugged.open(settings.observedBy(observer));
            }

            @Override
            public Optional<CrashingStore> openToCrash() {
                return started.canCrash() ? Optional.of(newStoreToCrash()) : Optional.empty();
            }

            @Override
            public void close() {
                // the database goes with the engine
            }
        };
    }

    private CrashingStore newStoreToCrash() {
        RunningEngine server = started.start();
        StoreSettings settings = settings(server.newDatabase());
        return new CrashingStore(() -> plugged.open(settings), server::crash, server::close);
    }

    private static StoreSettings settings(Endpoint database) {
        return new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
    }

    private Endpoint newDatabase() {
        started.missing().ifPresent(reason -> {
            throw new EngineFailure(engine() + " cannot be started here: " + reason, null);
        });
        return running().newDatabase();
    }

    /** Those that come with Portwise are started once for all candidates. */
    private RunningEngine running() {
        return Engines.all().contains(started) ? Engines.shared(engine()) : started.start();
    }
}
