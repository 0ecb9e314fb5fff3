package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.JOHN;

import dev.portwise.application.FindUser;
import java.util.List;

/** Looks into an open unit: what is sent when posts are touched first, and again. */
final class LazyPosts implements Step.Script {

    @Override
    public void run(ScenarioRunner runner) {
        List<Integer> sizes = new FindUser(runner.units()).find(JOHN, john -> {
            runner.endPhase("find");
            int first = john.posts().size();
            runner.endPhase("touch");
            int again = john.posts().size();
            runner.endPhase("touch again");
            return List.of(first, again);
        });

        runner.observe("posts", sizes);
    }
}
