package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.cli.console.UsageError;
import dev.portwise.domain.port.UnitOfWork;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An adapter and the database it opens, named {@code ADAPTER:URL}. */
public record NamedStore(PersistenceAdapter adapter, StoreSettings settings) {

    private static final Pattern NAME = Pattern.compile("(?<adapter>[A-Za-z0-9_-]+):(?<url>.+)");

    /**
     * Understands {@code ADAPTER:URL}.
     *
     * @throws UsageError if there is no such adapter, it does not open such a URL, or the URL holds credentials
     */
    public static NamedStore of(
            String name, Optional<String> user, Optional<Path> passwordFile, Credentials credentials, Plugins plugins) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new UsageError(credentials.option() + " names an adapter and a URL, such as"
                    + " jpa:jdbc:postgresql://localhost/blog or mongo:mongodb://localhost/blog");
        }
        PersistenceAdapter adapter = plugins.adapter(parts.group("adapter"));
        String url = parts.group("url");
        StoreSettings settings = credentials.settings(url, user, passwordFile);
        if (adapter.storeKinds().stream().noneMatch(kind -> url.startsWith(kind.urlPrefix()))) {
            throw new UsageError(CandidateOptions.unable(adapter, url));
        }
        return new NamedStore(adapter, settings);
    }

    /**
     * Looks into the store without creating anything. A kind of database that is not known here counts as Portwise's.
     *
     * @throws UsageError if the URL lacks something
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be reached or refuses the credentials
     */
    public StoreContents contents() {
        return LiveDatabase.at(settings.url())
                .map(database -> understood(() -> database.contents(settings)))
                .orElse(StoreContents.PORTWISE);
    }

    /**
     * Makes sure that opening the store creates nothing in it.
     *
     * @throws UsageError if no adapter has made it
     */
    public void requirePortwise() {
        if (contents() != StoreContents.PORTWISE) {
            throw new UsageError(
                    "there is nothing of Portwise in " + this + "; name the database that an adapter has filled");
        }
    }

    /**
     * Makes sure that opening the store creates nothing among things of others, and that an adapter can create its tables
     * or collections.
     *
     * @throws UsageError if it holds what no adapter has made
     * @throws dev.portwise.domain.exception.StoreUnavailable if it takes no writes or a right is missing
     */
    public void requirePortwiseOrRoom() {
        StoreContents there = contents();
        if (there == StoreContents.OTHERS) {
            throw new UsageError(
                    this + " holds tables or collections that are not Portwise's; name an empty database or schema,"
                            + " nothing was written");
        }
        if (there == StoreContents.NOTHING) {
            LiveDatabase.at(settings.url()).ifPresent(database -> database.requireRoom(settings));
        }
    }

    /** The same store with somebody who hears what is sent to it. */
    public NamedStore observedBy(StatementObserver observer) {
        return new NamedStore(adapter, settings.observedBy(observer));
    }

    /**
     * Opens it, creating the schema where there is none.
     *
     * @throws UsageError if the URL lacks something
     */
    public Persistence open() {
        return understood(() -> adapter.open(settings));
    }

    /**
     * Opens it without changing anything in it.
     *
     * @throws UsageError if the URL lacks something
     * @throws dev.portwise.domain.exception.StoreUnavailable also if another version of Portwise has made it
     */
    public Persistence openToRead() {
        return understood(() -> adapter.open(settings.toRead()));
    }

    /** Its units of work, repeated when they lost against others. Messages about the store begin with its name. */
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
        return adapter.name() + ":" + settings.url();
    }
}
