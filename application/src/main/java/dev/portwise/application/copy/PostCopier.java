package dev.portwise.application.copy;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

final class PostCopier implements Copier<PostState> {

    @Override
    public Kind kind() {
        return Kind.POSTS;
    }

    @Override
    public Iterator<PostState> of(Holdings holdings) {
        return holdings.posts();
    }

    @Override
    public void store(Repositories target, List<PostState> page) {
        StoredAggregates<Post, PostId> present = StoredAggregates.among(
                "post", target.posts(), page.stream().map(PostState::id), Fetch.nothing(), Post::id);
        List<PostState> missing =
                page.stream().filter(post -> present.lacks(post.id())).toList();
        StoredAggregates<User, UserId> authors = StoredAggregates.among(
                "user", target.users(), missing.stream().map(PostState::author), Fetch.nothing(), User::id);
        StoredAggregates<Tag, TagId> tags = StoredAggregates.among(
                "tag", target.tags(), missing.stream().flatMap(post -> post.tags().stream()), Fetch.nothing(), Tag::id);
        List<Post> written = new ArrayList<>();
        for (PostState state : missing) {
            Post post = authors.get(state.author()).write(state.id(), state.title(), state.content());
            state.tags().stream().map(tags::get).forEach(post::tag);
            written.add(post);
        }
        target.posts().addAll(written);
    }
}
