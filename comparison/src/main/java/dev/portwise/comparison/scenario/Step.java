package dev.portwise.comparison.scenario;

import java.util.Map;

/**
 * One step of the story.
 *
 * @param id the short name given on the command line: {@code join}
 * @param title what is done: {@code join a group}
 * @param story why it is worth a look, in one or two sentences
 * @param sqlAlchemy the statements SQLAlchemy 2.1.9 sends for it, as measured; {@code –} if it was not measured
 * @param budget the round trips it may take here
 * @param source the use case it runs, or the script itself where there is none
 * @param expected what the script should observe
 * @param script runs it
 */
public record Step(
        String id,
        String title,
        String story,
        String sqlAlchemy,
        Budget budget,
        SourceCode source,
        Map<String, Object> expected,
        Script script) {

    public Step {
        expected = Map.copyOf(expected);
    }

    /** The Java code that runs, as it is written. */
    public String code() {
        return source.text();
    }

    /** Prepares, calls {@link ScenarioRunner#start}, runs the use case and observes what came of it. */
    @FunctionalInterface
    public interface Script {

        void run(ScenarioRunner runner);
    }
}
