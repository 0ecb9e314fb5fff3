package dev.portwise.cli;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.cli.AdaptersJson.Place;
import dev.portwise.cli.AdaptersJson.Plugged;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portwise adapters}. */
@Command(
        name = "adapters",
        description = "Shows what is plugged in, on which engines, and what each store guarantees when it is opened.",
        footerHeading = "%nExamples:%n",
        footer = {"  portwise adapters", "  portwise adapters --json - | jq -r '.adapters[].name'"})
final class AdaptersCommand implements Callable<Integer> {

    private final Caller caller;
    private final Equipment equipment;

    @Mixin
    private final Output output;

    AdaptersCommand(Caller caller, Equipment equipment) {
        this.caller = caller;
        this.equipment = equipment;
        this.output = new Output(caller);
    }

    @Override
    public Integer call() {
        output.check();
        int places = equipment.adapters().stream()
                .mapToInt(adapter -> equipment.enginesOf(adapter).size())
                .sum();
        AdaptersJson found;
        try (ProgressLine progress = ProgressLine.of(caller, "opening stores", places)) {
            found = new AdaptersJson(equipment.adapters().stream()
                    .map(adapter -> opened(adapter, progress))
                    .toList());
        }
        if (caller.isLeaving()) {
            return ExitCode.INTERRUPTED;
        }
        new AdaptersText(output.text(), output.paint()).print(found);
        output.write(found);
        boolean allOpened = found.adapters().stream()
                .flatMap(adapter -> adapter.engines().stream())
                .allMatch(place -> place.failure().isEmpty());
        return allOpened ? ExitCode.FINE : ExitCode.STORE_UNAVAILABLE;
    }

    private Plugged opened(PersistenceAdapter adapter, ProgressLine progress) {
        List<Place> places = new ArrayList<>();
        for (Engine engine : equipment.enginesOf(adapter)) {
            progress.step(adapter.name() + " on " + engine.name());
            places.add(place(adapter, engine));
        }
        return new Plugged(adapter.name(), adapter.technology(), places);
    }

    private static Place place(PersistenceAdapter adapter, Engine engine) {
        if (engine.missing().isPresent()) {
            return Place.missing(engine, engine.missing().get());
        }
        try (TemporaryStore store = new EngineContestant(adapter, engine).newStore();
                Persistence persistence = store.open(StatementObserver.NONE)) {
            Capabilities declared = persistence.capabilities();
            return Place.opened(engine, declared);
        } catch (StoreUnavailable | EngineFailure failed) {
            return Place.failed(engine, String.valueOf(failed.getMessage()));
        }
    }
}
