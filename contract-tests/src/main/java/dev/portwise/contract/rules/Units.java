package dev.portwise.contract.rules;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.domain.port.Repositories;
import java.util.function.Consumer;
import java.util.function.Function;

/** Units on a store that a rule has opened itself. */
public final class Units {

    private Units() {}

    /** Runs a unit. */
    public static void run(Persistence persistence, Consumer<Repositories> work) {
        ask(persistence, all -> {
            work.accept(all);
            return true;
        });
    }

    /** Runs a unit and gives its answer. */
    public static <T> T ask(Persistence persistence, Function<Repositories, T> work) {
        return persistence.unitOfWork().execute(work::apply);
    }
}
