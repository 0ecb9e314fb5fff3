package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a store shows between two units, through the ports and behind them. */
final class Snapshot {

    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_LIMIT);

    private final ProgramIds ids;
    private final List<Observation> observations = new ArrayList<>();

    private Snapshot(ProgramIds ids) {
        this.ids = ids;
    }

    /** @param thorough whether to read every relation lazily as well */
    static List<Observation> of(Persistence persistence, ProgramIds ids, boolean thorough) {
        Snapshot snapshot = new Snapshot(ids);
        for (Plan plan : thorough ? List.of(Plan.EAGER, Plan.LAZY) : List.of(Plan.EAGER)) {
            snapshot.through(persistence.unitOfWork(), plan);
        }
        snapshot.behind(persistence.probe());
        return snapshot.observations;
    }

    private void through(UnitOfWork units, Plan plan) {
        units.read(repositories -> {
            new Look(repositories, plan).atEverything();
            return true;
        });
    }

    /** One unit that reads everything. */
    private final class Look {

        private final Repositories in;
        private final Plan plan;
        private final AnswerText text;

        Look(Repositories in, Plan plan) {
            this.in = in;
            this.plan = plan;
            this.text = new AnswerText(new UnitContext(ids, in));
        }

        void atEverything() {
            Aggregate.ALL.forEach(this::atAll);
            see("the users in the order of names", text.of(in.users().inNameOrder(ALL, Aggregate.USERS.fetch(plan))));
            see("the posts in the order of titles", text.of(in.posts().inTitleOrder(ALL)));
            atEach(Aggregate.USERS, "posts", User::posts);
            atEach(Aggregate.USERS, "memberships", User::memberships);
            atEach(Aggregate.POSTS, "tags", Post::tags);
            atEach(Aggregate.TAGS, "posts", Tag::posts);
            atEach(Aggregate.GROUPS, "memberships", Group::memberships);
            if (plan == Plan.LAZY) {
                atQueries();
            }
        }

        private <A> void atAll(Aggregate<A, ?> of) {
            see("the number of each " + of.kind(), of.repository().apply(in).count());
            see("each " + of.kind(), text.of(of.repository().apply(in).inIdOrder(ALL, of.fetch(plan))));
        }

        private void atQueries() {
            atEach(Aggregate.USERS, "pages of posts", user -> in.posts().by(user.id(), ALL, Fetch.nothing()));
            atEach(Aggregate.USERS, "number of posts", user -> in.posts().countBy(user.id()));
            atEach(Aggregate.USERS, "groups", user -> in.groups().of(user.id()));
            atEach(Aggregate.USERS, "owned groups", user -> in.groups().ownedBy(user.id()));
            atEach(Aggregate.TAGS, "pages of posts", tag -> in.posts().taggedWith(tag.id(), ALL));
            atEach(Aggregate.GROUPS, "members", group -> in.users().membersOf(group.id()));
            atEach(Aggregate.GROUPS, "number of members", group -> in.groups().countMembers(group.id()));
        }

        private <A> void atEach(Aggregate<A, ?> of, String relation, Function<A, Object> read) {
            for (A object :
                    of.repository().apply(in).inIdOrder(ALL, of.fetch(plan)).items()) {
                see("the " + relation + " of " + text.of(object) + ", " + plan, text.of(read.apply(object)));
            }
        }
    }

    private void behind(StoreProbe probe) {
        for (StoreProbe.Kind kind : StoreProbe.Kind.values()) {
            see("the store's " + kind, sorted(probe.ids(kind).stream().map(ids::name)));
        }
        for (StoreProbe.LinkKind kind : StoreProbe.LinkKind.values()) {
            see(
                    "the store's links " + kind,
                    sorted(probe.links(kind).stream()
                            .map(link -> ids.name(link.from()) + " to " + ids.name(link.to()))));
        }
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private void see(String place, Object seen) {
        observations.add(new Observation(place, seen.toString()));
    }
}
