package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.Set;

/** A store that declares itself to be of another kind. */
public record MisdeclaredStore(Persistence real, StoreKind kind) implements Persistence {

    @Override
    public UnitOfWork unitOfWork() {
        return real.unitOfWork();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                kind,
                "another product",
                Set.of(),
                Isolation.NONE,
                Duration.ofSeconds(1),
                "by ear",
                "by hope",
                "by hand");
    }

    @Override
    public StoreProbe probe() {
        return real.probe();
    }

    @Override
    public void close() {
        real.close();
    }
}
