package dev.portwise.cli.store;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.UsageError;
import dev.portwise.comparison.Candidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose adapters and the stores to try them on. */
public final class CandidateOptions {

    private final Console console;
    private final Plugins plugins;
    private final List<PersistenceAdapter> byDefault;
    /** Nobody is asked twice for a password. */
    private Optional<StoreSettings> live = Optional.empty();

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            description =
                    "The adapter. Without this option: all adapters; for compare and tour all but the adapter in memory. "
                            + "Repeatable.")
    private List<String> adapters = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description =
                    "The engine, such as mongodb-replicaset. Without this option: every available engine of the adapter, "
                            + "except clusters and mongodb-standalone. Repeatable.")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "A live database instead of an engine. The URL holds no user and no password. All work is done in a "
                            + "schema or database named portwise_…, which is dropped at the end.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The user to connect as. The password is taken from --password-file or PORTWISE_PASSWORD, or "
                    + "asked for.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of that user.")
    private Optional<Path> passwordFile = Optional.empty();

    /** @param byDefault those that are tried if none is named */
    public CandidateOptions(Console console, Plugins plugins, List<PersistenceAdapter> byDefault) {
        this.console = console;
        this.plugins = plugins;
        this.byDefault = byDefault;
    }

    /** Each adapter on the first of its engines, or on each that was named. */
    public List<Candidate> onOneEngine() {
        Set<String> seen = new HashSet<>();
        return everywhere().stream()
                .filter(candidate -> !engines.isEmpty() || seen.add(candidate.adapter()))
                .toList();
    }

    /**
     * Each adapter on each of its engines, or on each that was named, or on the live database.
     *
     * @throws UsageError if something named does not exist or does not go together
     */
    public List<Candidate> everywhere() {
        return everywhere(plugins, byDefault);
    }

    /** The same with what is plugged in now. */
    public List<Candidate> everywhere(Plugins now) {
        return everywhere(now, now.adapters());
    }

    private List<Candidate> everywhere(Plugins now, List<PersistenceAdapter> unlessNamed) {
        List<PersistenceAdapter> tried = adapters.isEmpty()
                ? unlessNamed
                : new LinkedHashSet<>(adapters).stream().map(now::adapter).toList();
        if (url.isPresent() && !engines.isEmpty()) {
            throw new UsageError("--engine and --url exclude each other");
        }
        if (url.isEmpty() && (user.isPresent() || passwordFile.isPresent())) {
            throw new UsageError("--user and --password-file go with --url; engines need none");
        }
        return url.isPresent()
                ? onLive(url.get(), tried)
                : EngineCandidates.chosen(now, tried, !adapters.isEmpty(), engines);
    }

    /** The same options for another process, without the password. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        adapters.forEach(adapter -> arguments.addAll(List.of("--adapter", adapter)));
        engines.forEach(engine -> arguments.addAll(List.of("--engine", engine)));
        url.ifPresent(database -> arguments.addAll(List.of("--url", database)));
        user.ifPresent(name -> arguments.addAll(List.of("--user", name)));
        return arguments;
    }

    /** The password of the live database, once the candidates are chosen. */
    public Optional<String> password() {
        return live.flatMap(StoreSettings::password);
    }

    private List<Candidate> onLive(String database, List<PersistenceAdapter> tried) {
        StoreSettings settings =
                live.orElseGet(() -> new Credentials(console, "--url", "--", List.of(Credentials.PASSWORD))
                        .settings(database, user, passwordFile));
        live = Optional.of(settings);
        Optional<LiveDatabase> kind = LiveDatabase.at(database);
        Predicate<PersistenceAdapter> opens =
                adapter -> kind.filter(known -> adapter.storeKinds().contains(known.kind()))
                        .isPresent();
        List<PersistenceAdapter> unable =
                tried.stream().filter(Predicate.not(opens)).toList();
        if (unable.size() == tried.size() || (!adapters.isEmpty() && !unable.isEmpty())) {
            throw new UsageError(unable(unable, database));
        }
        return tried.stream()
                .filter(opens)
                .map(adapter -> onLive(kind.orElseThrow(), settings, adapter))
                .toList();
    }

    private Candidate onLive(LiveDatabase database, StoreSettings settings, PersistenceAdapter adapter) {
        String as = settings.user().map(name -> " --user " + quoted(name)).orElse("");
        return new Candidate(
                adapter,
                ValidatedAdapter.typeOf(adapter),
                database.kind().name(),
                "--adapter " + adapter.name() + " --url " + quoted(settings.url()) + as,
                "",
                true,
                () -> LiveStore.on(() -> database.newTemporary(settings), adapter, console));
    }

    /** Quoted as one word for a shell. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String unable(List<PersistenceAdapter> adapters, String url) {
        return adapters.stream().map(adapter -> unable(adapter, url)).collect(Collectors.joining("; "));
    }

    /** Says that an adapter does not open a URL, and which URLs it opens. */
    public static String unable(PersistenceAdapter adapter, String url) {
        return "adapter " + adapter.name() + " does not open " + url + "; it opens URLs that begin with "
                + adapter.storeKinds().stream()
                        .map(StoreKind::urlPrefix)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
