package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One joined row: a user and one post. A user without posts has one row, without a post. */
final class UserWithPost {

    private final UserRow user;
    private final Optional<PostRow> post;

    UserWithPost(
            UserId id,
            String name,
            long revision,
            @Nullable PostId postId,
            @Nullable Title title,
            @Nullable Content content,
            @Nullable Long postRevision) {
        user = new UserRow(id, name, revision);
        post = Optional.ofNullable(postId)
                .map(present -> new PostRow(
                        present,
                        Objects.requireNonNull(title),
                        Objects.requireNonNull(content),
                        Objects.requireNonNull(postRevision),
                        id));
    }

    /** The users with their posts, in the order of the joined rows. */
    static List<UserRow> rows(List<UserWithPost> joined) {
        return joined.stream()
                .collect(Collectors.groupingBy(
                        row -> row.user,
                        LinkedHashMap::new,
                        Collectors.flatMapping(row -> row.post.stream(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(user -> user.getKey().withPosts(user.getValue()))
                .toList();
    }
}
