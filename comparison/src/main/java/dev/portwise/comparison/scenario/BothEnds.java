package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.ALICE;
import static dev.portwise.comparison.scenario.SampleData.CONTENT;
import static dev.portwise.comparison.scenario.SampleData.JOHN;
import static dev.portwise.comparison.scenario.SampleData.TITLE;
import static dev.portwise.comparison.scenario.SampleData.newId;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;

/** The aggregates alone, without a unit and without a store. */
final class BothEnds implements Step.Script {

    @Override
    public void run(ScenarioRunner runner) {
        User john = User.register(new UserId(newId()), JOHN);
        User alice = User.register(new UserId(newId()), ALICE);
        Post post = john.write(new PostId(newId()), TITLE, CONTENT);
        post.moveTo(alice);

        runner.observe("john has it", john.posts().contains(post));
        runner.observe("alice has it", alice.posts().contains(post));
        runner.observe("author", post.author().orElseThrow().name().value());
    }
}
