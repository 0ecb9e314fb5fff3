package dev.portwise.cli;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.live.LiveDatabases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which adapters to try where. */
final class Targets {

    private final Caller caller;
    private final Equipment equipment;

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            description = "The adapter to try; all of them without. Repeatable.")
    private List<String> adapters = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "The engine to try it on, such as mongodb-replicaset; without, every engine at hand that the "
                    + "adapter opens, but no cluster. Repeatable.")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A live database instead of an engine, without user and password. Everything happens in a "
                    + "schema or database named portwise_… that is created and dropped again.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The user to enter the live database as; the password is taken from PORTWISE_PASSWORD or "
                    + "asked for.")
    private Optional<String> user = Optional.empty();

    Targets(Caller caller, Equipment equipment) {
        this.caller = caller;
        this.equipment = equipment;
    }

    /** @throws UsageError if something named does not exist or does not go together */
    List<Target> chosen() {
        List<PersistenceAdapter> tried = adapters.isEmpty()
                ? equipment.adapters()
                : new LinkedHashSet<>(adapters).stream().map(equipment::adapter).toList();
        if (url.isPresent() && !engines.isEmpty()) {
            throw new UsageError("--engine and --url exclude each other");
        }
        if (url.isEmpty() && user.isPresent()) {
            throw new UsageError("--user goes with --url; engines need none");
        }
        return url.isPresent() ? onLive(url.get(), tried) : onEngines(tried);
    }

    private List<Target> onEngines(List<PersistenceAdapter> tried) {
        return List.copyOf(EngineTarget.chosen(equipment, tried, !adapters.isEmpty(), engines));
    }

    private List<Target> onLive(String database, List<PersistenceAdapter> tried) {
        StoreSettings entry =
                new Credentials(caller, "--url", "--user", List.of(Credentials.PASSWORD)).entry(database, user);
        List<Target> targets = LiveDatabases.at(database).stream()
                .flatMap(kind -> tried.stream()
                        .filter(adapter -> adapter.storeKinds().contains(kind.kind()))
                        .map(adapter -> (Target) new LiveTarget(adapter, kind, entry)))
                .toList();
        if (targets.isEmpty()) {
            throw new UsageError(unable(tried, database));
        }
        return targets;
    }

    private static String unable(List<PersistenceAdapter> adapters, String url) {
        return adapters.stream().map(adapter -> unable(adapter, url)).collect(Collectors.joining("; "));
    }

    /** That an adapter does not open a URL, and which ones it does. */
    static String unable(PersistenceAdapter adapter, String url) {
        return "adapter " + adapter.name() + " does not open " + url + "; it opens URLs that begin with "
                + adapter.storeKinds().stream()
                        .map(StoreKind::urlPrefix)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
