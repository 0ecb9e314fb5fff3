package dev.portwise.comparison.byhand;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts targets into the tables, one batch for each table. */
public final class JdbcTargets implements TargetStore {

    static final String INSERT_USER = "insert into users (id, name, revision) values (?, ?, 1)";
    static final String INSERT_POST =
            "insert into posts (id, author_id, title, content, revision) values (?, ?, ?, ?, 1)";
    static final String INSERT_MEMBERSHIP =
            "insert into memberships (user_id, group_id, joined_on, revision) values (?, ?, ?, 1)";
    static final String INSERT_POST_TAG = "insert into post_tags (post_id, tag_id) values (?, ?)";
    private static final String INSERT_TAG = "insert into tags (id, name, revision) values (?, ?, 1)";
    private static final String INSERT_GROUP =
            "insert into user_group (id, name, owner_id, revision) values (?, ?, ?, 1)";

    private final JdbcDatabase database;

    public JdbcTargets(StoreSettings store) {
        database = new JdbcDatabase(store);
    }

    @Override
    public void store(List<Target> targets) {
        database.inTransaction(transaction -> {
            transaction.batch(
                    INSERT_USER,
                    rows(
                            targets,
                            target -> target.users().stream()
                                    .map(user ->
                                            row(user.id().value(), user.name().value()))));
            transaction.batch(
                    INSERT_GROUP,
                    rows(targets, target -> target.groups().stream().map(JdbcTargets::group)));
            transaction.batch(
                    INSERT_TAG,
                    targets.stream()
                            .map(target -> row(
                                    target.tag().id().value(),
                                    target.tag().name().value())));
            transaction.batch(
                    INSERT_POST, rows(targets, target -> target.users().stream().flatMap(JdbcTargets::posts)));
            transaction.batch(
                    INSERT_POST_TAG,
                    rows(
                            targets,
                            target -> target.users().stream()
                                    .flatMap(user -> user.posts().stream())
                                    .flatMap(JdbcTargets::tags)));
            transaction.batch(
                    INSERT_MEMBERSHIP,
                    rows(targets, target -> target.users().stream().flatMap(JdbcTargets::memberships)));
            return targets;
        });
    }

    private static @Nullable Object[] group(Group group) {
        return row(
                group.id().value(),
                group.name().value(),
                group.owner().map(UserId::value).orElse(null));
    }

    private static Stream<@Nullable Object[]> posts(User author) {
        return author.posts().stream()
                .map(post -> row(
                        post.id().value(),
                        author.id().value(),
                        post.title().value(),
                        post.content().value()));
    }

    private static Stream<@Nullable Object[]> tags(Post post) {
        return post.tags().stream().map(tag -> row(post.id().value(), tag.id().value()));
    }

    private static Stream<@Nullable Object[]> memberships(User user) {
        return user.memberships().stream()
                .map(membership ->
                        row(user.id().value(), membership.group().id().value(), membership.joinedOn()));
    }

    private static Stream<@Nullable Object[]> rows(
            List<Target> targets, Function<Target, Stream<@Nullable Object[]>> rows) {
        return targets.stream().flatMap(rows);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Override
    public void close() {
        database.close();
    }
}
