package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A store whose probe looks into another one: whatever is stored cannot be found. */
public record ForgetfulStore(Persistence real, Persistence other) implements Persistence {

    /** An adapter that opens such stores. */
    public static PersistenceAdapter adapter() {
        return TestPlugins.adapter(
                "forgetful",
                StoreKind.MEMORY,
                settings -> new ForgetfulStore(reference(settings.observer()), reference(StatementObserver.NONE)));
    }

    private static Persistence reference(StatementObserver observer) {
        return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
    }

    @Override
    public UnitOfWork unitOfWork() {
        return real.unitOfWork();
    }

    @Override
    public Capabilities capabilities() {
        return real.capabilities();
    }

    @Override
    public StoreProbe probe() {
        return new Misled(real.probe(), other.probe());
    }

    @Override
    public void close() {
        real.close();
    }

    /** Looks into the other store, and empties both, so that a rule finds nothing of the ones before. */
    private record Misled(StoreProbe real, StoreProbe other) implements StoreProbe {

        @Override
        public Map<UUID, Long> revisions(Kind kind) {
            return other.revisions(kind);
        }

        @Override
        public Set<Link> links(LinkKind kind) {
            return other.links(kind);
        }

        @Override
        public Map<Link, Instant> joinedOn() {
            return other.joinedOn();
        }

        @Override
        public void empty() {
            real.empty();
            other.empty();
        }
    }
}
