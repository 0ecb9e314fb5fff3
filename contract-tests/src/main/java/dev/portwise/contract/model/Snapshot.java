package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        snapshot.inUnit(persistence, snapshot::eagerly);
        if (thorough) {
            snapshot.inUnit(persistence, snapshot::lazily);
        }
        snapshot.behind(persistence.probe());
        return snapshot.observations;
    }

    private void inUnit(Persistence persistence, Look look) {
        persistence.unitOfWork().read(repositories -> {
            look.at(repositories, new AnswerText(new UnitContext(ids, repositories)));
            return true;
        });
    }

    /** One way to look at everything. */
    @FunctionalInterface
    private interface Look {

        void at(Repositories repositories, AnswerText text);
    }

    private void eagerly(Repositories in, AnswerText text) {
        see("the number of users", in.users().count());
        see("the number of posts", in.posts().count());
        see("the number of tags", in.tags().count());
        see("the number of groups", in.groups().count());
        for (User user : in.users()
                .inNameOrder(ALL, Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                .items()) {
            String name = text.of(user);
            see("the users in the order of names", name);
            see("the posts of " + name, text.of(user.posts()));
            see("the memberships of " + name, text.of(user.memberships()));
        }
        see("the posts in the order of titles", text.of(in.posts().inTitleOrder(ALL)));
        for (Post post : in.posts().inIdOrder(ALL, Fetch.with(OfPost.TAGS)).items()) {
            see("the posts", text.of(post));
            see("the tags of " + text.of(post), text.of(post.tags()));
        }
        for (Tag tag : in.tags().inIdOrder(ALL, Fetch.with(OfTag.POSTS)).items()) {
            see("the tags", text.of(tag));
            see("the posts with " + text.of(tag), text.of(tag.posts()));
        }
        for (Group group :
                in.groups().inIdOrder(ALL, Fetch.with(OfGroup.MEMBERSHIPS)).items()) {
            see("the groups", text.of(group));
            see("the memberships in " + text.of(group), text.of(group.memberships()));
        }
    }

    private void lazily(Repositories in, AnswerText text) {
        for (User user : in.users().inIdOrder(ALL, Fetch.nothing()).items()) {
            String name = text.of(user);
            see("the posts of " + name + ", lazily", text.of(user.posts()));
            see("the memberships of " + name + ", lazily", text.of(user.memberships()));
            see("the pages of the posts of " + name, text.of(in.posts().by(user.id(), ALL, Fetch.nothing())));
            see("the number of posts of " + name, in.posts().countBy(user.id()));
            see("the groups of " + name, text.of(in.groups().of(user.id())));
            see("the groups owned by " + name, text.of(in.groups().ownedBy(user.id())));
        }
        for (Post post : in.posts().inIdOrder(ALL, Fetch.nothing()).items()) {
            see("the tags of " + text.of(post) + ", lazily", text.of(post.tags()));
        }
        for (Tag tag : in.tags().inIdOrder(ALL, Fetch.nothing()).items()) {
            see("the posts with " + text.of(tag) + ", lazily", text.of(tag.posts()));
            see("the pages of " + text.of(tag), text.of(in.posts().taggedWith(tag.id(), ALL)));
        }
        for (Group group : in.groups().inIdOrder(ALL, Fetch.nothing()).items()) {
            String name = text.of(group);
            see("the memberships in " + name + ", lazily", text.of(group.memberships()));
            see("the members of " + name, text.of(in.users().membersOf(group.id())));
            see("the number of members of " + name, in.groups().countMembers(group.id()));
        }
    }

    private void behind(StoreProbe probe) {
        for (StoreProbe.Kind kind : StoreProbe.Kind.values()) {
            see("the store's " + kind, sorted(probe.ids(kind).stream().map(ids::name)));
        }
        for (StoreProbe.LinkKind kind : StoreProbe.LinkKind.values()) {
            see("the store's links " + kind, sorted(probe.links(kind).stream().map(this::link)));
        }
    }

    private String link(StoreProbe.Link link) {
        return name(link.from()) + " to " + name(link.to());
    }

    private String name(UUID id) {
        return ids.name(id);
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private void see(String place, Object seen) {
        observations.add(new Observation(place, seen.toString()));
    }
}
