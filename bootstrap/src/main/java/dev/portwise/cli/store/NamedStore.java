package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.cli.console.UsageError;
import dev.portwise.domain.port.UnitOfWork;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An adapter and the very database it is to open, as {@code ADAPTER:URL} names them. */
public record NamedStore(PersistenceAdapter adapter, StoreSettings entry) {

    private static final Pattern NAME = Pattern.compile("(?<adapter>[A-Za-z0-9_-]+):(?<url>.+)");

    /** @throws UsageError if there is no such adapter, it does not open such a URL, or the URL holds credentials */
    public static NamedStore of(
            String name, Optional<String> user, Optional<Path> passwordFile, Credentials credentials, Plugins plugins) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new UsageError(credentials.url() + " names an adapter and a URL, such as"
                    + " jpa:jdbc:postgresql://localhost/blog or mongo:mongodb://localhost/blog");
        }
        PersistenceAdapter adapter = plugins.adapter(parts.group("adapter"));
        String url = parts.group("url");
        StoreSettings entry = credentials.entry(url, user, passwordFile);
        if (adapter.storeKinds().stream().noneMatch(kind -> url.startsWith(kind.urlPrefix()))) {
            throw new UsageError(ContestantOptions.unable(adapter, url));
        }
        return new NamedStore(adapter, entry);
    }

    /**
     * What is there, without creating anything; of a kind of database that cannot be looked into, it is believed.
     *
     * @throws UsageError if the URL lacks something
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be reached or refuses the credentials
     */
    public StoreContents contents() {
        return LiveDatabases.at(entry.url())
                .map(database -> understood(() -> database.contents(entry)))
                .orElse(StoreContents.PORTWISE);
    }

    /** @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot make its tables or collections there */
    public void requireRoom() {
        LiveDatabases.at(entry.url()).ifPresent(database -> database.requireRoom(entry));
    }

    /**
     * Opens it, creating the schema where there is none.
     *
     * @throws UsageError if the URL lacks something
     */
    public Persistence open() {
        return understood(() -> adapter.open(entry));
    }

    /** Its units, run again when they lost against others; what goes wrong with the store says which one it is. */
    public UnitOfWork units(Persistence opened) {
        return new LabelledUnitOfWork(toString(), new RetryingUnitOfWork(opened.unitOfWork()));
    }

    private <T> T understood(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException lacking) {
            throw new UsageError(this + " cannot be opened: " + lacking.getMessage());
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return adapter.name() + ":" + entry.url();
    }
}
