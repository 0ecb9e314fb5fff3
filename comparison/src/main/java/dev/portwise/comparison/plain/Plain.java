package dev.portwise.comparison.plain;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.plain.jpa.PlainJpa;
import dev.portwise.comparison.plain.mongo.PlainMongo;
import dev.portwise.comparison.plain.mybatis.PlainMyBatis;
import dev.portwise.comparison.workload.Subject;
import java.util.Optional;
import java.util.function.Function;

/** The technologies of the adapters as their own manuals teach them, without ports. */
public final class Plain {

    private Plain() {}

    /** What opens the plain code of an adapter's technology on such a store; empty for an adapter from elsewhere. */
    public static Optional<Function<StoreSettings, Subject>> of(String adapter, Capabilities capabilities) {
        return switch (adapter) {
            case "jpa" -> Optional.of(PlainJpa::new);
            case "mybatis" -> Optional.of(PlainMyBatis::new);
            case "mongo" -> Optional.of(settings -> new PlainMongo(settings, capabilities.has(Guarantee.ATOMIC_UNITS)));
            default -> Optional.empty();
        };
    }
}
