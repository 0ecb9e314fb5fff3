package dev.portwise.cli;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.comparison.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which adapters to put side by side on which engines. */
final class Contestants {

    private static final Set<StoreKind> NOT_KEPT = Set.of(StoreKind.MEMORY);

    private final Equipment equipment;

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            description = "The adapter to look at; without, all that keep their data in a store. Repeatable.")
    private List<String> adapters = new ArrayList<>();

    @Option(names = "--engine", paramLabel = "NAME", description = "The engine to look at it on. Repeatable.")
    private List<String> engines = new ArrayList<>();

    Contestants(Equipment equipment) {
        this.equipment = equipment;
    }

    /** Each adapter on each engine. */
    List<Contestant> everywhere() {
        return targets().stream().map(Contestants::contestant).toList();
    }

    /** Each adapter on the first of its engines, or on each that was named. */
    List<Contestant> onOneEngine() {
        Set<String> seen = new LinkedHashSet<>();
        return targets().stream()
                .filter(target -> !engines.isEmpty() || seen.add(target.adapter()))
                .map(Contestants::contestant)
                .toList();
    }

    private List<EngineTarget> targets() {
        List<PersistenceAdapter> tried = adapters.isEmpty()
                ? kept()
                : new LinkedHashSet<>(adapters).stream().map(equipment::adapter).toList();
        return EngineTarget.chosen(equipment, tried, !adapters.isEmpty(), engines);
    }

    /** The reference in memory costs nothing that could be compared; all the same, whoever names it gets it. */
    private List<PersistenceAdapter> kept() {
        return equipment.adapters().stream()
                .filter(adapter -> !NOT_KEPT.containsAll(adapter.storeKinds()))
                .toList();
    }

    private static Contestant contestant(EngineTarget target) {
        boolean real = target.caution().isEmpty() && !target.engine().equals(StoreKind.MEMORY.name());
        return new Contestant(target.plugged(), target.engine(), target.caution(), real, target::newDatabase);
    }
}
