package dev.portwise.comparison.scenario;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.Optional;

/** Reads many posts page by page; each page begins after the last post of the page before. */
final class PagedPosts implements Step.Script {

    private static final int POSTS = 10_000;
    private static final int PAGE = 1_000;

    @Override
    public void run(ScenarioRunner runner) {
        User writer = SampleData.userWithPosts(new Username("writer"), POSTS);
        runner.store(repositories -> repositories.users().add(writer));
        runner.start();

        int read = runner.units().read(repositories -> {
            int posts = 0;
            Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
            while (next.isPresent()) {
                Slice<Post> page = repositories.posts().by(writer.id(), next.get(), Fetch.nothing());
                posts += page.items().size();
                next = page.next().map(cursor -> PageRequest.after(cursor, PAGE));
            }
            return posts;
        });

        runner.observe("posts", read);
    }
}
