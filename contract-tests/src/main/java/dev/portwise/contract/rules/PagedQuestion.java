package dev.portwise.contract.rules;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A query of the ports about a {@link SampleGraph} that answers in pages.
 *
 * @param plans the plans that it takes
 * @param answer the aggregates on all of its pages
 */
public record PagedQuestion<A>(String name, Ends<A> ends, List<Fetch<A>> plans, List<A> answer, Page<A> page) {

    /** Reads one page. */
    @FunctionalInterface
    public interface Page<A> {

        Slice<A> read(Repositories in, PageRequest page, Fetch<A> plan);
    }

    /** Every query of the ports that answers in pages. */
    public static List<PagedQuestion<?>> about(SampleGraph graph) {
        List<User> byName = graph.users().stream()
                .sorted(Comparator.comparing(user -> user.name().value()))
                .toList();
        List<Post> byTitle = graph.posts().stream()
                .sorted(Comparator.comparing((Post post) -> post.title().value())
                        .thenComparing(Post::id))
                .toList();
        List<PagedQuestion<?>> questions = new ArrayList<>(List.of(
                planned(
                        "users.inIdOrder",
                        Ends.OF_USER,
                        graph.users(),
                        (in, page, plan) -> in.users().inIdOrder(page, plan)),
                planned(
                        "users.inNameOrder",
                        Ends.OF_USER,
                        byName,
                        (in, page, plan) -> in.users().inNameOrder(page, plan)),
                planned(
                        "posts.inIdOrder",
                        Ends.OF_POST,
                        graph.posts(),
                        (in, page, plan) -> in.posts().inIdOrder(page, plan)),
                planned(
                        "tags.inIdOrder",
                        Ends.OF_TAG,
                        graph.tags(),
                        (in, page, plan) -> in.tags().inIdOrder(page, plan)),
                planned(
                        "groups.inIdOrder",
                        Ends.OF_GROUP,
                        graph.groups(),
                        (in, page, plan) -> in.groups().inIdOrder(page, plan)),
                unplanned(
                        "posts.inTitleOrder",
                        byTitle,
                        (in, page, plan) -> in.posts().inTitleOrder(page))));
        graph.users()
                .forEach(user -> questions.add(planned(
                        "posts.by",
                        Ends.OF_POST,
                        List.copyOf(user.posts()),
                        (in, page, plan) -> in.posts().by(user.id(), page, plan))));
        graph.tags()
                .forEach(tag -> questions.add(unplanned(
                        "posts.taggedWith",
                        List.copyOf(tag.posts()),
                        (in, page, plan) -> in.posts().taggedWith(tag.id(), page))));
        return questions;
    }

    /** The same question, answered in one page. */
    Question<A> inOnePage() {
        return new Question<>(
                name,
                ends,
                plans,
                answer,
                (in, plan) -> page.read(in, PageRequest.first(PageRequest.MAX_LIMIT), plan)
                        .items());
    }

    private static <A> PagedQuestion<A> planned(String name, Ends<A> ends, List<A> answer, Page<A> page) {
        return new PagedQuestion<>(name, ends, ends.plans(), answer, page);
    }

    private static PagedQuestion<Post> unplanned(String name, List<Post> answer, Page<Post> page) {
        return new PagedQuestion<>(name, Ends.OF_POST, List.of(Fetch.nothing()), answer, page);
    }
}
