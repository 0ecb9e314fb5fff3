package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Ends;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page reads what it holds, and not what comes before and after it. */
abstract class PageCostsRules {

    private static final int ALL = 210;
    private static final int LIMIT = 3;

    /** Of each kind one that all others are linked to. The ids of the others come later. */
    private record Hub(User author, Tag everyTag, Group everybody, List<UUID> ids) {

        static Hub stored(AdapterUnderTest on) {
            Hub hub = new Hub(
                    user("author"),
                    tag("hub"),
                    group("hub"),
                    Stream.generate(Fixtures::uuid).limit(ALL).toList());
            on.given(hub.author(), hub.everyTag(), hub.everybody());
            return hub;
        }

        /** One user, post, tag and group of each number, in the same order by id, by name and by title. */
        void link(Repositories in, IntStream numbers) {
            User writer = in.users().get(author.id());
            Tag common = in.tags().get(everyTag.id());
            Group all = in.groups().get(everybody.id());
            numbers.forEach(number -> {
                UUID id = ids.get(number);
                User user = User.register(new UserId(id), new Username(text(number)));
                Group own = Group.found(new GroupId(id), new GroupName(text(number)));
                Post post = writer.write(new PostId(id), new Title(text(number)), new Content(""));
                post.tag(common);
                post.tag(Tag.named(new TagId(id), new TagName(text(number))));
                post(user, "z " + text(number));
                user.join(all, NOON);
                user.join(own, NOON);
                in.users().add(user);
                in.groups().add(own);
            });
        }

        static String text(int number) {
            return "n%05d".formatted(number);
        }
    }

    @Rule(
            id = "BIG-21",
            clause = Clause.PAGES_READ_THEIR_OWN,
            origin = "Hibernate: HHH90003004, a page with a fetched collection is cut in memory")
    void aPageOfAnyQueryCostsTheSameHoweverManyComeBeforeAndAfterIt(AdapterUnderTest on) {
        Hub hub = Hub.stored(on);
        on.run(in -> hub.link(in, IntStream.range(100, 110)));
        Map<String, Cost> few = costs(on, hub);

        on.run(in -> hub.link(in, IntStream.range(0, 100)));
        on.run(in -> hub.link(in, IntStream.range(110, ALL)));

        assertThat(costs(on, hub))
                .as("a page of %d costs the same with %d and with %d of its kind, by any query", LIMIT, 10, ALL)
                .isEqualTo(few);
    }

    /** What the page after the middle costs. */
    private static Map<String, Cost> costs(AdapterUnderTest on, Hub hub) {
        UUID middle = hub.ids().get(103);
        PageRequest byId = PageRequest.after(new Cursor("", middle), LIMIT);
        PageRequest byText = PageRequest.after(new Cursor(Hub.text(103), middle), LIMIT);
        Map<String, Cost> costs = new LinkedHashMap<>();
        add(costs, on, "users.inIdOrder", Ends.OF_USER, (in, plan) -> in.users().inIdOrder(byId, plan));
        add(
                costs,
                on,
                "users.inNameOrder",
                Ends.OF_USER,
                (in, plan) -> in.users().inNameOrder(byText, plan));
        add(costs, on, "posts.inIdOrder", Ends.OF_POST, (in, plan) -> in.posts().inIdOrder(byId, plan));
        add(
                costs,
                on,
                "posts.by",
                Ends.OF_POST,
                (in, plan) -> in.posts().by(hub.author().id(), byId, plan));
        add(costs, on, "tags.inIdOrder", Ends.OF_TAG, (in, plan) -> in.tags().inIdOrder(byId, plan));
        add(
                costs,
                on,
                "groups.inIdOrder",
                Ends.OF_GROUP,
                (in, plan) -> in.groups().inIdOrder(byId, plan));
        costs.put(
                "posts.taggedWith",
                on.costOf(in -> in.posts().taggedWith(hub.everyTag().id(), byId)));
        costs.put("posts.inTitleOrder", on.costOf(in -> in.posts().inTitleOrder(byText)));
        return costs;
    }

    private static <A> void add(
            Map<String, Cost> costs,
            AdapterUnderTest on,
            String query,
            Ends<A> ends,
            BiFunction<Repositories, Fetch<A>, Slice<A>> ask) {
        for (Fetch<A> plan : ends.plans()) {
            String name = query + " " + ends.named(plan);
            Cost cost = on.costOf(in -> assertThat(ask.apply(in, plan).items()).hasSize(LIMIT));
            assertThat(cost.roundTrips())
                    .as("the round trips of a page by %s", name)
                    .isLessThanOrEqualTo(1 + Math.max(1, plan.relations().size()));
            costs.put(name, cost);
        }
    }
}
