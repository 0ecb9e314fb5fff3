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

    /** Why the plain code does other work at a step than the hand-written code and the adapter; empty if it does the same. */
    public static Optional<String> otherWork(String adapter, String step) {
        return switch (adapter + " " + step) {
            case "jpa delete-user", "jpa delete-user-1000" -> Optional.of("plain JPA deletes post by post");
            case "mongo append", "mongo move", "mongo tag", "mongo join", "mongo join-twice" ->
                Optional.of("plain code keeps nobody from removing what is linked, and needs no transaction");
            case "mongo lazy", "mongo read-10000", "mongo join-dates" ->
                Optional.of("plain code does not read all at one moment");
            default -> Optional.empty();
        };
    }
}
