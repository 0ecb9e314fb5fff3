package dev.portwise.cli.adapters;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.cli.adapters.AdaptersJson.AdapterEntry;
import dev.portwise.cli.adapters.AdaptersJson.EngineEntry;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.ProgressLine;
import dev.portwise.cli.store.EngineCandidates;
import dev.portwise.cli.store.Plugins;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portwise adapters}. */
@Command(
        name = "adapters",
        description = "Shows what is plugged in, on which engines, and what each store guarantees when it is opened.",
        footerHeading = "%nExamples:%n",
        footer = {"  portwise adapters", "  portwise adapters --json - | jq -r '.adapters[].name'"})
public final class AdaptersCommand implements Callable<Integer> {

    private final Console console;
    private final Plugins plugins;

    @Mixin
    private final OutputOptions output;

    public AdaptersCommand(Console console, Plugins plugins) {
        this.console = console;
        this.plugins = plugins;
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() {
        output.check();
        int engines = plugins.adapters().stream()
                .mapToInt(adapter -> plugins.enginesOf(adapter).size())
                .sum();
        AdaptersJson found;
        try (ProgressLine progress = ProgressLine.of(console, "opening stores", engines)) {
            found = new AdaptersJson(plugins.adapters().stream()
                    .map(adapter -> opened(adapter, progress))
                    .toList());
        }
        if (console.isLeaving()) {
            return ExitCode.INTERRUPTED;
        }
        new AdaptersText(output.text(), output.colours()).print(found);
        output.write(found);
        boolean allOpened = found.adapters().stream()
                .flatMap(adapter -> adapter.engines().stream())
                .allMatch(engine -> engine.failure().isEmpty());
        return allOpened ? ExitCode.FINE : ExitCode.STORE_UNAVAILABLE;
    }

    private AdapterEntry opened(PersistenceAdapter adapter, ProgressLine progress) {
        List<EngineEntry> entries = new ArrayList<>();
        for (Engine engine : plugins.enginesOf(adapter)) {
            progress.step(adapter.name() + " on " + engine.name());
            entries.add(entry(adapter, engine));
        }
        return new AdapterEntry(adapter.name(), adapter.technology(), entries);
    }

    private static EngineEntry entry(PersistenceAdapter adapter, Engine engine) {
        if (engine.missing().isPresent()) {
            return EngineEntry.of(engine, Optional.empty(), Optional.empty());
        }
        try (TemporaryStore store = EngineCandidates.of(adapter, engine).newStore();
                Persistence persistence = store.open(StatementObserver.NONE)) {
            return EngineEntry.of(engine, Optional.empty(), Optional.of(persistence.capabilities()));
        } catch (StoreUnavailable | EngineFailure failed) {
            return EngineEntry.of(engine, Optional.of(String.valueOf(failed.getMessage())), Optional.empty());
        }
    }
}
