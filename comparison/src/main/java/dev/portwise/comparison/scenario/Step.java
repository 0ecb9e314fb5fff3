package dev.portwise.comparison.scenario;

import java.util.Map;

/**
 * One step of the story.
 *
 * @param id the short name given on the command line: {@code join}
 * @param title what is done: {@code join a group}
 * @param story why it is worth a look, in one sentence
 * @param sqlAlchemy the statements SQLAlchemy 2.1.9 sends for it, as measured; {@code –} if it was not measured
 * @param budget the round trips it may take here
 * @param code what a user of the ports writes
 * @param expected what is to be observed
 * @param script does it
 */
public record Step(
        String id,
        String title,
        String story,
        String sqlAlchemy,
        Budget budget,
        String code,
        Map<String, Object> expected,
        Script script) {

    public Step {
        expected = Map.copyOf(expected);
    }

    /** Prepares, calls {@link Stage#start}, does the work and says what came of it. */
    @FunctionalInterface
    public interface Script {

        void play(Stage stage);
    }
}
