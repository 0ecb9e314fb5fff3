package dev.portwise.comparison.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds a subject to what every subject does: each step, several times, with the right answer and the right rows. */
public final class EverySubject {

    private static final int RUNS = 3;

    private EverySubject() {}

    /**
     * Runs every step on a new database.
     *
     * @param adapter makes the schema and looks into the store
     */
    public static void doesEveryStep(
            Function<StoreSettings, Subject> opening,
            Function<StoreSettings, TargetStore> storing,
            PersistenceAdapter adapter,
            String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        StoreSettings settings =
                new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
        List<String> failures = new ArrayList<>();
        try (Persistence persistence = adapter.open(settings);
                Subject subject = opening.apply(settings);
                TargetStore store = storing.apply(settings)) {
            for (Operation operation : steps()) {
                try {
                    persistence.probe().empty();
                    List<Target> targets =
                            Stream.generate(operation.targets()).limit(RUNS).toList();
                    store.store(targets);
                    for (Target target : targets) {
                        assertThat(operation.run().by(subject, target))
                                .isEqualTo(operation.answer().apply(target));
                    }
                    StoreSnapshot after = new StoreSnapshot(persistence.probe());
                    assertThat(targets)
                            .allMatch(target -> operation.happened().in(after, target), "shows what was written");
                } catch (AssertionError | RuntimeException failed) {
                    failures.add(operation.step() + ": " + failed);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Every step of the story, and what tells its refusals from code that always refuses. */
    static List<Operation> steps() {
        return Stream.of(Operation.ALL, Unrefused.ALL).flatMap(List::stream).toList();
    }
}
