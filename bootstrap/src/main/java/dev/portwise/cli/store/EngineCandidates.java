package dev.portwise.cli.store;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.console.UsageError;
import dev.portwise.comparison.Candidate;
import dev.portwise.engine.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Adapters on engines of this machine. An engine starts when it is first needed and ends with this process. */
public final class EngineCandidates {

    private EngineCandidates() {}

    /**
     * Every pair of an adapter and an engine that it opens.
     *
     * @param named whether somebody asked for these adapters, so that one without an engine is a mistake
     * @param engines the names of engines; without them, the available engines that start by default
     * @throws UsageError if an engine does not exist or nothing remains
     */
    static List<Candidate> chosen(
            Plugins plugins, List<PersistenceAdapter> tried, boolean named, List<String> engines) {
        List<Engine> wanted =
                new LinkedHashSet<>(engines).stream().map(plugins::engine).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (PersistenceAdapter adapter : tried) {
            List<Engine> opened = plugins.enginesOf(adapter);
            List<Engine> chosen = wanted.isEmpty()
                    ? plugins.enginesAtHand(adapter)
                    : wanted.stream().filter(opened::contains).toList();
            if (chosen.isEmpty() && named) {
                throw new UsageError("adapter " + adapter.name() + " does not open " + String.join(", ", engines)
                        + "; it opens " + opened.stream().map(Engine::name).collect(Collectors.joining(", ")));
            }
            chosen.forEach(engine -> candidates.add(of(adapter, engine)));
        }
        if (candidates.isEmpty()) {
            throw new UsageError("no adapter that is plugged in opens " + String.join(", ", engines));
        }
        return candidates;
    }

    /** An adapter on an engine. */
    public static Candidate of(PersistenceAdapter adapter, Engine engine) {
        String caution = Plugins.caution(engine);
        return new Candidate(
                adapter,
                ValidatedAdapter.typeOf(adapter),
                engine.name(),
                "--adapter " + adapter.name() + " --engine " + engine.name(),
                caution,
                caution.isEmpty() && !engine.name().equals(StoreKind.MEMORY.name()),
                () -> EngineStore.on(engine, adapter));
    }
}
