package dev.portwise.contract.rules.unitofwork;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.stream.Stream;

/** All that a small store holds, as text: each field of each aggregate, and both ends of all links. */
public final class Stored {

    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_LIMIT);

    private Stored() {}

    static List<String> in(AdapterUnderTest on) {
        return on.ask(Stored::in);
    }

    public static List<String> in(Repositories all) {
        Stream<String> users = all.users().inIdOrder(ALL, Fetch.with(OfUser.MEMBERSHIPS)).items().stream()
                .map(user ->
                        "%s, revision %d, %s, %s".formatted(user, user.revision(), user.memberships(), user.posts()));
        Stream<String> posts = all.posts().inIdOrder(ALL, Fetch.with(OfPost.TAGS)).items().stream()
                .map(post -> "%s, %s, revision %d, by %s, %s"
                        .formatted(post, post.content(), post.revision(), post.author(), post.tags()));
        Stream<String> tags = all.tags().inIdOrder(ALL, Fetch.nothing()).items().stream()
                .map(tag -> "%s, revision %d, %s".formatted(tag, tag.revision(), tag.posts()));
        Stream<String> groups = all.groups().inIdOrder(ALL, Fetch.nothing()).items().stream()
                .map(group -> "%s, revision %d, of %s, %s"
                        .formatted(group, group.revision(), group.owner(), group.memberships()));
        return Stream.of(users, posts, tags, groups).flatMap(lines -> lines).toList();
    }
}
