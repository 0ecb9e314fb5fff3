package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Repositories;

/** Finds what a use case needs, in one round trip; throws {@link NotFound} if it is not there. */
final class Lookup {

    private Lookup() {}

    static User user(Repositories repositories, Username name) {
        return repositories.users().byName(name).orElseThrow(() -> new NotFound("user", name));
    }

    static User user(Repositories repositories, Username name, Fetch<User> fetch) {
        return repositories.users().byName(name, fetch).orElseThrow(() -> new NotFound("user", name));
    }

    static Group group(Repositories repositories, GroupName name) {
        return repositories.groups().byName(name).orElseThrow(() -> new NotFound("group", name));
    }

    static Group group(Repositories repositories, GroupName name, Fetch<Group> fetch) {
        return repositories.groups().byName(name, fetch).orElseThrow(() -> new NotFound("group", name));
    }

    static Tag tag(Repositories repositories, TagName name) {
        return repositories.tags().byName(name).orElseThrow(() -> new NotFound("tag", name));
    }

    static Post postWithTags(Repositories repositories, PostId id) {
        return repositories.posts().byId(id, Fetch.with(OfPost.TAGS)).orElseThrow(() -> new NotFound("post", id));
    }
}
