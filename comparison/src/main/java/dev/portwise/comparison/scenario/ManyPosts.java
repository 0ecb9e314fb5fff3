package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;

/** A new user with many new posts is added in one unit. */
final class ManyPosts implements Step.Script {

    static final int POSTS = 1_000;

    @Override
    public void run(ScenarioRunner runner) {
        User writer = SampleData.userWithPosts(new Username("writer"), POSTS);

        runner.units().execute(repositories -> {
            repositories.users().add(writer);
            return writer;
        });

        runner.observe("posts in the store", runner.stored(Kind.POST));
    }
}
