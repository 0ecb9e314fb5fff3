package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.stream.Stream;

/** The aggregates of one round: a post by a writer, and a user, a tag and a group. */
record Cast(User writer, User user, Post post, Tag tag, Group group) {

    /** Without links between the others. */
    static Cast apart() {
        User writer = Fixtures.user("writer " + uuid());
        return new Cast(
                writer,
                Fixtures.user("user " + uuid()),
                Fixtures.post(writer, "of the round"),
                Fixtures.tag("tag " + uuid()),
                Fixtures.group("group " + uuid()));
    }

    /** The user is in the group, and the tag on the post. */
    static Cast linked() {
        Cast cast = apart();
        cast.user.join(cast.group, NOON);
        cast.post.tag(cast.tag);
        return cast;
    }

    static void store(AdapterUnderTest on, List<Cast> casts) {
        on.given(casts.stream()
                .flatMap(cast -> Stream.of(cast.writer, cast.user, cast.tag, cast.group))
                .toArray());
    }

    /** Loads all of them, so that a unit knows them. */
    void load(Repositories all) {
        all.users().get(writer.id());
        all.users().get(user.id());
        all.posts().get(post.id());
        all.tags().get(tag.id());
        all.groups().get(group.id());
    }

    /** Loads all of them with their relations. */
    void loadWithLinks(Repositories all) {
        load(all);
        assertThat(userIn(all).memberships()).isNotEmpty();
        assertThat(groupIn(all).memberships()).isNotEmpty();
        assertThat(postIn(all).tags()).isNotEmpty();
        assertThat(tagIn(all).posts()).isNotEmpty();
        assertThat(writerIn(all).posts()).isNotEmpty();
    }

    User writerIn(Repositories all) {
        return all.users().get(writer.id());
    }

    User userIn(Repositories all) {
        return all.users().get(user.id());
    }

    Post postIn(Repositories all) {
        return all.posts().get(post.id());
    }

    Tag tagIn(Repositories all) {
        return all.tags().get(tag.id());
    }

    Group groupIn(Repositories all) {
        return all.groups().get(group.id());
    }
}
